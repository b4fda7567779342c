package color

import "annualreport/layout/color/icc"

// NewProof shows how pictures in process inks look on a screen: by their own ICC profile, or if they have none that can
// be used, by that of coated paper, which files for screens use too. An error means that no profile can be read.
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
