package icc

// viaXYZ makes a table that connects by XYZ one that connects by Lab, so that all others need to know only Lab.
type viaXYZ struct {
	table    transform
	toDevice bool
}

func (t *viaXYZ) inputs() int  { return t.table.inputs() }
func (t *viaXYZ) outputs() int { return t.table.outputs() }

// scaleXYZ leads from values of XYZ to the scale of tables, whose highest value is a little under 2 (ISO 15076-1,
// 6.3.4.2, table 11).
const scaleXYZ = 32768.0 / 65535.0

// apply implements transform.
func (t *viaXYZ) apply(in, out []float64) {
	if !t.toDevice {
		t.table.apply(in, out)
		color := encode(xyz{out[0] / scaleXYZ, out[1] / scaleXYZ, out[2] / scaleXYZ}.lab())
		copy(out, color[:])
		return
	}
	v := decode([3]float64(in[:3])).xyz()
	coded := func(part float64) float64 { return clamp(float64(part * scaleXYZ)) }
	t.table.apply([]float64{coded(v.x), coded(v.y), coded(v.z)}, out)
}
