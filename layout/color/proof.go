package color

import "annualreport/layout/color/icc"

// NewProof is how pictures in process inks look on a screen: by the profile that they carry,
// or, where they carry none that can be used, by that of coated paper, by which the files for
// screens have them too.
func NewProof(profile string) (*icc.Proof, error) {
	if icc.Fits(profile, 4) {
		if p, err := icc.Parse(profile); err == nil {
			if proof, err := icc.NewProof(p); err == nil {
				return proof, nil
			}
		}
	}
	coated, err := icc.Coated()
	if err != nil {
		return nil, err
	}
	return icc.NewProof(coated)
}
