// Package xmp writes the metadata of a PDF as an XMP packet (ISO 16684-1).
package xmp

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"
)

// Metadata is what the packet says about a document. Empty fields are left out.
type Metadata struct {
	Title, Author, Subject, Keywords string
	// Language is that of the texts, a BCP 47 tag.
	Language string
	// Date is when the document was made and last changed.
	Date time.Time
	// Producer is the program that wrote the file.
	Producer string
	// ArchivePart and ArchiveLevel name the part of PDF/A and its level, such
	// as 2 and "A"; 0 for none.
	ArchivePart  int
	ArchiveLevel string
	// AccessiblePart names the part of PDF/UA, 0 for none.
	AccessiblePart int
	// Exchange names the version of PDF/X, such as "PDF/X-4"; empty for none.
	Exchange string
	// DocumentID is a name that no other document has; empty for none.
	DocumentID string
	// Untrapped says that the inks of neighbors do not overlap at their edges yet.
	Untrapped bool
}

// DateFormat is the layout of dates in XMP, in universal time: the Info dictionary has the same instant.
const DateFormat = "2006-01-02T15:04:05Z"

// Packet is the XMP packet of a document. It is marked as read-only and has no padding, since nobody changes the file
// in place.
func Packet(m Metadata) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about=""` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"` +
		` xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">` + "\n")
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	property(&b, "dc:title", alternative(m.Title, m.Language))
	if m.Author != "" {
		property(&b, "dc:creator", "<rdf:Seq><rdf:li>"+escape(m.Author)+"</rdf:li></rdf:Seq>")
	}
	property(&b, "dc:description", alternative(m.Subject, m.Language))
	if m.Language != "" {
		property(&b, "dc:language", "<rdf:Bag><rdf:li>"+escape(m.Language)+"</rdf:li></rdf:Bag>")
	}
	property(&b, "pdf:Keywords", escape(m.Keywords))
	property(&b, "pdf:Producer", escape(m.Producer))
	property(&b, "xmp:CreatorTool", escape(m.Producer))
	date := m.Date.UTC().Format(DateFormat)
	for _, name := range []string{"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"} {
		property(&b, name, date)
	}
	if m.ArchivePart > 0 {
		property(&b, "pdfaid:part", fmt.Sprint(m.ArchivePart))
		property(&b, "pdfaid:conformance", escape(m.ArchiveLevel))
	}
	if m.AccessiblePart > 0 {
		property(&b, "pdfuaid:part", fmt.Sprint(m.AccessiblePart))
	}
	if m.Untrapped {
		property(&b, "pdf:Trapped", "False")
	}
	property(&b, "pdfxid:GTS_PDFXVersion", escape(m.Exchange))
	if m.DocumentID != "" {
		property(&b, "xmpMM:DocumentID", escape(m.DocumentID))
		property(&b, "xmpMM:VersionID", "1")
		property(&b, "xmpMM:RenditionClass", "default")
	}
	b.WriteString("</rdf:Description>\n")
	if m.ArchivePart > 0 && m.AccessiblePart > 0 {
		b.WriteString(accessibleSchema)
	}
	b.WriteString("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// accessibleSchema describes the property of PDF/UA: PDF/A asks for a description of each property that it does not
// define itself (ISO 19005-2, 6.6.2.3.2).
const accessibleSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
	`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
	`<pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>` + "\n"

// property writes one property whose value is already XML.
func property(b *bytes.Buffer, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "<%s>%s</%s>\n", name, value, name)
	}
}

// alternative is a text with its language, and again as the default, which readers show.
func alternative(text, language string) string {
	if text == "" {
		return ""
	}
	alt := `<rdf:Alt><rdf:li xml:lang="x-default">` + escape(text) + "</rdf:li>"
	if language != "" {
		alt += `<rdf:li xml:lang="` + escape(language) + `">` + escape(text) + "</rdf:li>"
	}
	return alt + "</rdf:Alt>"
}

// escape writes text for XML. Control characters that XML does not allow become U+FFFD.
func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer does not fail
	return b.String()
}
