package bib

import (
	"strings"
	"sync"
)

// accents are the combining marks behind TeX's accents.
var accents = map[string]string{
	"'": "\u0301", "`": "\u0300", "^": "\u0302", `"`: "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
	"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "d": "\u0323", "b": "\u0331",
	"r": "\u030a", "t": "\u0361", "h": "\u0309", "G": "\u030f", "U": "\u030e", "f": "\u0311", "C": "\u030f",
	"textcommabelow": "\u0326", "cb": "\u0326", "textcommaabove": "\u0313", "textogonekcentered": "\u0328",
	"acute": "\u0301", "grave": "\u0300", "hat": "\u0302", "widehat": "\u0302", "ddot": "\u0308", "tilde": "\u0303",
	"widetilde": "\u0303", "bar": "\u0304", "overline": "\u0305", "dot": "\u0307", "breve": "\u0306", "check": "\u030c",
	"vec": "\u20d7", "mathring": "\u030a", "underline": "\u0332", "capitalacute": "\u0301", "capitalgrave": "\u0300",
	"capitaldieresis": "\u0308", "capitalcaron": "\u030c", "capitalcedilla": "\u0327", "capitalring": "\u030a",
	"dddot": "\u20db", "textsubring": "\u0325", "ocirc": "\u030a", "ud": "\u0306", "textinvbreve": "\u0311",
}

// letters are TeX's names of letters and signs, and those of the packages inputenc, textcomp, tipa and amssymb that
// stand in lists of publications: a name, and what it stands for.
var letters = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	words := strings.Fields(letterList)
	for i := 0; i+1 < len(words); i += 2 {
		out[words[i]] = words[i+1]
	}
	for name, space := range map[string]string{
		"thinspace": "\u202f", "quad": " ", "qquad": " ", "newline": " ", "linebreak": " ", "nobreakspace": "\u00a0",
		"space": " ", "enspace": " ", "medspace": " ", "thickspace": " ", "par": " ", "textvisiblespace": " ",
		"hfill": " ",
		"break": " ", "hss": "", "hfil": "", "null": "", "strut": "", "allowbreak": "", "textcompwordmark": "",
		"TextOrMath": "",
	} {
		out[name] = space
	}
	return out
})

const letterList = `
ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ imath ı jmath ȷ dh ð DH Ð eth ð th þ TH Þ
thorn þ dj đ DJ Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ lj ǉ nj ǌ textschwa ə textopeno ɔ textepsilon ɛ textbari ɨ textbeta β
textglotstop ʔ textltailn ɲ textesh ʃ textezh ʒ textturnedm ɯ textcrh ħ textcrlambda ƛ hbar ħ textinvscr ʁ
textscripta ɑ textrevglotstop ʕ textraiseglotstop ˀ textltailm ɱ textrtailt ʈ textlengthmark ː
textprimstress ˈ textendash – textemdash — endash – emdash — ldots … dots … textellipsis … cdots … dotsc …
dotsb … textbullet • bullet • textperiodcentered · cdot · cdotp · textquoteright ’ textquoteleft ‘
textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " quotesinglbase ‚ quotedblbase „
textquotestraightdblbase „ textquotestraightbase ‚ guillemotleft « guillemotright » guillemetleft «
guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹
frq › ldq “ rdq ” textbackslash \ backslash \ textasciitilde ~ textasciicircum ^ textasciigrave ` + "`" + `
textasciiacute ´ textasciidieresis ¨ textasciicaron ˇ textasciibreve ˘ textasciimacron ¯ textacutedbl ˝
textgravedbl ˵ textunderscore _ textbar | textbardbl ‖ vert | Vert ‖ mid | parallel ∥ textless <
textgreater > lt < gt > textbraceleft { textbraceright } lbrace { rbrace } textdollar $ textexclamdown ¡
textquestiondown ¿ copyright © textcopyright © textregistered ® texttrademark ™ textservicemark ℠ S §
textsection § P ¶ textparagraph ¶ textpilcrow ¶ pounds £ textsterling £ euro € texteuro € EUR € EURtm €
textyen ¥ yen ¥ textcent ¢ textcurrency ¤ textwon ₩ textnaira ₦ textpeso ₱ textbaht ฿ textdong ₫
textflorin ƒ textcolonmonetary ₡ dag † ddag ‡ textdagger † textdaggerdbl ‡ dagger † ddagger ‡ textdegree °
degree ° textcelsius ℃ textohm Ω textmu µ textmugreek μ micro µ textmicro µ textordfeminine ª
textordmasculine º textnumero № textnumbersign # textpercent % textampersand & textperthousand ‰
textpertenthousand ‱ permil ‰ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹
texttwosuperior ² textthreesuperior ³ textpm ± pm ± mp ∓ times × texttimes × div ÷ textdiv ÷ ast ∗
textasteriskcentered ∗ textasteriskcentred ∗ star ⋆ leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ ll ≪ gg ≫
neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ textminus − minus − textfractionsolidus ⁄ slash /
textlnot ¬ neg ¬ lnot ¬ textbrokenbar ¦ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ surd √
textsurd √ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ emptyset ∅ varnothing ∅
setminus ∖ forall ∀ exists ∃ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ perp ⊥ bot ⊥ top ⊤
vdash ⊢ models ⊨ angle ∠ triangle △ Box □ square □ blacksquare ■ Diamond ◇ diamond ⋄ bigcirc ◯ circ °
lozenge ◊ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ sharp ♯ flat ♭ natural ♮ checkmark ✓ prime ′
textprime ′ langle ⟨ rangle ⟩ textlangle ⟨ textrangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ell ℓ hslash ℏ
Re ℜ Im ℑ aleph ℵ wp ℘ rightarrow → to → textrightarrow → leftarrow ← gets ← textleftarrow ←
leftrightarrow ↔ uparrow ↑ textuparrow ↑ downarrow ↓ textdownarrow ↓ Rightarrow ⇒ Leftarrow ⇐
Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶ rightleftharpoons ⇌ alpha α beta β gamma γ delta δ epsilon ε
varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ
rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Alpha Α Beta Β Gamma Γ
Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ
Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ varPi Π
varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω textalpha α textgamma γ textdelta δ textzeta ζ
texteta η texttheta θ textiota ι textkappa κ textlambda λ textnu ν textxi ξ textpi π textrho ρ textsigma σ
texttau τ textupsilon υ textphi φ textchi χ textpsi ψ textomega ω textDelta Δ textGamma Γ textTheta Θ
textLambda Λ textPi Π textSigma Σ textPhi Φ textPsi Ψ textOmega Ω upalpha α upbeta β upgamma γ updelta δ
upmu μ uppi π upsigma σ upomega ω upDelta Δ upOmega Ω TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX
BibLaTeX BibLaTeX XeTeX XeTeX LuaTeX LuaTeX pdfTeX pdfTeX CYRA А CYRB Б CYRV В CYRG Г CYRD Д CYRE Е CYRYO Ё
CYRZH Ж CYRZ З CYRI И CYRISHRT Й CYRK К CYRL Л CYRM М CYRN Н CYRO О CYRP П CYRR Р CYRS С CYRT Т CYRU У
CYRF Ф CYRH Х CYRC Ц CYRCH Ч CYRSH Ш CYRSHCH Щ CYRHRDSN Ъ CYRERY Ы CYRSFTSN Ь CYREREV Э CYRYU Ю CYRYA Я
cyra а cyrb б cyrv в cyrg г cyrd д cyre е cyryo ё cyrzh ж cyrz з cyri и cyrishrt й cyrk к cyrl л cyrm м
cyrn н cyro о cyrp п cyrr р cyrs с cyrt т cyru у cyrf ф cyrh х cyrc ц cyrch ч cyrsh ш cyrshch щ cyrhrdsn ъ
cyrery ы cyrsftsn ь cyrerev э cyryu ю cyrya я CYRII І cyrii і CYRYI Ї cyryi ї CYRIE Є cyrie є CYRGUP Ґ
cyrgup ґ CYRJE Ј cyrje ј sin sin cos cos tan tan log log ln ln exp exp max max min min lim lim sup sup
inf inf
Exclam ! texttildelow ~ lessequivlnt ≲ greaterequivlnt ≳ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆
Sun ☉ carriagereturn ↵ leftrightarrows ⇄
det det dim dim ker ker gcd gcd mathsemicolon ; semicolon ; deg deg Pr Pr arg arg mod mod bmod mod
`

// journals are the names that NASA's Astrophysics Data System writes into files as commands, those of the package of
// the American Astronomical Society.
var journals = map[string]string{
	"aj": "The Astronomical Journal", "apj": "The Astrophysical Journal", "apjl": "The Astrophysical Journal Letters",
	"apjs": "The Astrophysical Journal Supplement Series", "aap": "Astronomy and Astrophysics",
	"aapr": "Astronomy and Astrophysics Reviews", "aaps": "Astronomy and Astrophysics Supplement Series",
	"araa":  "Annual Review of Astronomy and Astrophysics",
	"mnras": "Monthly Notices of the Royal Astronomical Society", "nat": "Nature", "icarus": "Icarus",
	"pasp": "Publications of the Astronomical Society of the Pacific",
	"pasj": "Publications of the Astronomical Society of Japan", "physrep": "Physics Reports",
	"pra": "Physical Review A", "prb": "Physical Review B", "prc": "Physical Review C", "prd": "Physical Review D",
	"pre": "Physical Review E", "prl": "Physical Review Letters", "rmp": "Reviews of Modern Physics",
	"planss": "Planetary and Space Science", "solphys": "Solar Physics", "ssr": "Space Science Reviews",
	"grl": "Geophysical Research Letters", "jgr": "Journal of Geophysical Research", "nar": "New Astronomy Reviews",
	"na": "New Astronomy", "ao": "Applied Optics", "apss": "Astrophysics and Space Science",
	"jcap": "Journal of Cosmology and Astroparticle Physics", "memras": "Memoirs of the Royal Astronomical Society",
	"baas":  "Bulletin of the American Astronomical Society",
	"qjras": "Quarterly Journal of the Royal Astronomical Society",
	"psj":   "The Planetary Science Journal", "actaa": "Acta Astronomica", "procspie": "Proceedings of SPIE",
}

// signs are TeX's commands of one sign for spaces, for line ends and for what is not seen. Others are the sign itself.
var signs = map[string]string{
	",": "\u202f", ";": " ", ":": " ", "\\": " ", "\n": " ", "\r": " ", "\t": " ", " ": " ", "/": "", "-": "", "!": "",
	"@": "", "(": "", ")": "", "[": "", "]": "", ">": " ",
}
