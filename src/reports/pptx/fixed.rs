//! The parts that are alike in every file: presentation, master, layouts, notes, theme. As small as the format allows.

use super::bounds::{self, Bounds};
use super::words::{paragraph_end, slide_number};
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::ooxml::{RelationId, language_tag};
use crate::xml::{Xml, xml};

pub(super) const NAMESPACES: Xml = Xml::literal(
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"",
);

pub(super) const ROOT_GROUP: Xml = Xml::literal(
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
     <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>",
);

const COLORS: Xml = Xml::literal(
    "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" \
     accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"",
);

const BACKGROUND: Xml = Xml::literal("<p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>");

/// The layouts that slides are made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Title,
    Summary,
    Picture,
}

impl Layout {
    pub(super) const ALL: [Layout; 3] = [Layout::Title, Layout::Summary, Layout::Picture];

    /// Its path from the folder of masters or slides.
    pub(super) fn path(self) -> String {
        format!("../slideLayouts/slideLayout{}.xml", self.number())
    }

    /// From 1.
    pub(super) fn number(self) -> usize {
        match self {
            Layout::Title => 1,
            Layout::Summary => 2,
            Layout::Picture => 3,
        }
    }
}

/// The identifiers of master and layouts share one space of numbers, above this.
const FIRST_MASTER_ID: usize = 2_147_483_648;
const FIRST_SLIDE_ID: usize = 256;

/// Of the summary's text, in hundredths of a point.
const BODY_SIZE: u32 = 1400;

/// What a placeholder of a master or layout is of, how text stands in it, and what it looks like.
struct Placeholder {
    id: u32,
    kind: &'static str,
    bounds: Bounds,
    body: &'static str,
    style: Xml,
}

impl Placeholder {
    fn empty(self, l: Language) -> Xml {
        self.with(paragraph_end(l, Xml::default()))
    }

    fn with(self, paragraph: Xml) -> Xml {
        xml!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Placeholder {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{bounds}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
             <p:txBody><a:bodyPr {body}><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>{paragraph}</p:txBody></p:sp>",
            id = self.id,
            kind = Xml::literal(self.kind),
            bounds = self.bounds.xml(),
            body = Xml::literal(self.body),
            style = self.style,
            paragraph
        )
    }
}

/// The presentation with the relations to its masters and slides.
pub(super) fn presentation(l: Language, master: RelationId, notes: RelationId, slides: &[RelationId]) -> Xml {
    let list = slides.iter().enumerate().map(|(at, relation)| {
        let id = FIRST_SLIDE_ID + at;
        xml!("<p:sldId id=\"{id}\" r:id=\"{relation}\"/>", id, relation)
    });
    xml!(
        "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\">\
         <p:sldMasterIdLst><p:sldMasterId id=\"{FIRST_MASTER_ID}\" r:id=\"{master}\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"{notes}\"/></p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>\
         <p:defaultTextStyle><a:defPPr><a:defRPr lang=\"{tag}\"/></a:defPPr></p:defaultTextStyle></p:presentation>",
        NAMESPACES,
        FIRST_MASTER_ID,
        master,
        notes,
        list = list.collect::<Xml>(),
        tag = language_tag(l)
    )
}

fn footer_and_number(l: Language) -> Xml {
    let style = |align: &str| {
        xml!(
            "<a:lvl1pPr algn=\"{align}\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr>",
            align
        )
    };
    let footer = Placeholder {
        id: 11,
        kind: "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
        bounds: bounds::FOOTER,
        body: "lIns=\"0\" anchor=\"ctr\"",
        style: style("l"),
    };
    let number = Placeholder {
        id: 12,
        kind: "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
        bounds: bounds::NUMBER,
        body: "rIns=\"0\" anchor=\"ctr\"",
        style: style("r"),
    };
    [footer.empty(l), number.with(slide_number(l))].into_iter().collect()
}

fn title(l: Language) -> Xml {
    let title = Placeholder {
        id: 2,
        kind: "type=\"title\"",
        bounds: bounds::TITLE,
        body: "lIns=\"0\" rIns=\"0\" anchor=\"ctr\"",
        style: Xml::default(),
    };
    title.empty(l)
}

fn plain(l: Language, id: u32, kind: &'static str, bounds: Bounds, style: Xml) -> Xml {
    let body = "lIns=\"0\" rIns=\"0\"";
    let plain = Placeholder {
        id,
        kind,
        bounds,
        body,
        style,
    };
    plain.empty(l)
}

/// The master with the relations to its layouts.
pub(super) fn slide_master(l: Language, layouts: &[RelationId]) -> Xml {
    let layouts = layouts.iter().enumerate().map(|(at, relation)| {
        let id = FIRST_MASTER_ID + at + 1;
        xml!("<p:sldLayoutId id=\"{id}\" r:id=\"{relation}\"/>", id, relation)
    });
    let levels = (1..=9).map(|level| {
        let indent = 285_750 * level;
        xml!(
            "<a:lvl{level}pPr marL=\"{indent}\" indent=\"-285750\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\
             <a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/><a:defRPr sz=\"1800\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl{level}pPr>",
            level,
            indent
        )
    });
    xml!(
        "<p:sldMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT_GROUP}{title}{body}{foot}</p:spTree></p:cSld>\
         <p:clrMap {COLORS}/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:hf hdr=\"0\" dt=\"0\"/>\
         <p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"90000\"/></a:lnSpc><a:buNone/>\
         <a:defRPr sz=\"2800\" b=\"1\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/>\
         <a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle>\
         <p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang=\"{tag}\"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>",
        NAMESPACES,
        BACKGROUND,
        ROOT_GROUP,
        title = title(l),
        body = plain(l, 3, "type=\"body\" idx=\"1\"", bounds::CONTENT, Xml::default()),
        foot = footer_and_number(l),
        COLORS,
        layouts = layouts.collect::<Xml>(),
        levels = levels.collect::<Xml>(),
        tag = language_tag(l)
    )
}

pub(super) fn slide_layout(layout: Layout, l: Language) -> Xml {
    let (kind, name, shapes) = match layout {
        Layout::Title => ("title", msg::workbook_layout_title(l), shapes_of_title(l)),
        Layout::Summary => ("cust", msg::workbook_summary(l), shapes_of_summary(l)),
        Layout::Picture => (
            "titleOnly",
            msg::report_picture(l),
            [title(l), footer_and_number(l)].into_iter().collect(),
        ),
    };
    xml!(
        "<p:sldLayout {NAMESPACES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{ROOT_GROUP}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        NAMESPACES,
        kind,
        name,
        ROOT_GROUP,
        shapes
    )
}

fn shapes_of_title(l: Language) -> Xml {
    let main = Placeholder {
        id: 2,
        kind: "type=\"ctrTitle\"",
        bounds: bounds::MAIN_TITLE,
        body: "lIns=\"0\" rIns=\"0\" anchor=\"b\"",
        style: size(4000),
    };
    let style = Xml::literal("<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/><a:defRPr sz=\"2000\"/></a:lvl1pPr>");
    let below = plain(l, 3, "type=\"subTitle\" idx=\"1\"", bounds::SUBTITLE, style);
    [main.empty(l), below].into_iter().collect()
}

fn shapes_of_summary(l: Language) -> Xml {
    let (lead, half) = (size(2000), || size(BODY_SIZE));
    let shapes = [
        title(l),
        plain(l, 3, "type=\"body\" sz=\"quarter\" idx=\"13\"", bounds::LEAD, lead),
        plain(l, 4, "type=\"body\" sz=\"half\" idx=\"14\"", bounds::LEFT, half()),
        plain(l, 5, "type=\"body\" sz=\"half\" idx=\"15\"", bounds::RIGHT, half()),
        footer_and_number(l),
    ];
    shapes.into_iter().collect()
}

fn size(size: u32) -> Xml {
    xml!("<a:lvl1pPr><a:defRPr sz=\"{size}\"/></a:lvl1pPr>", size)
}

pub(super) fn notes_master(l: Language) -> Xml {
    let image = xml!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{bounds}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         <a:noFill/><a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp>",
        bounds = bounds::NOTES_IMAGE.xml()
    );
    let body = Placeholder {
        id: 3,
        kind: "type=\"body\" sz=\"quarter\" idx=\"3\"",
        bounds: bounds::NOTES_TEXT,
        body: "",
        style: Xml::default(),
    };
    xml!(
        "<p:notesMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT_GROUP}{image}{body}</p:spTree></p:cSld><p:clrMap {COLORS}/>\
         <p:notesStyle><a:lvl1pPr marL=\"0\" algn=\"l\"><a:defRPr sz=\"1200\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
        NAMESPACES,
        BACKGROUND,
        ROOT_GROUP,
        image,
        body = body.empty(l),
        COLORS
    )
}

/// Ink, paper and the hues of the pictures.
pub(super) const THEME: Xml = Xml::literal(concat!(
    "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Perhekeskusarviointi\"><a:themeElements>",
    "<a:clrScheme name=\"Perhekeskusarviointi\"><a:dk1><a:srgbClr val=\"1A2026\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>",
    "<a:dk2><a:srgbClr val=\"505860\"/></a:dk2><a:lt2><a:srgbClr val=\"F3F6F8\"/></a:lt2>",
    "<a:accent1><a:srgbClr val=\"0072B2\"/></a:accent1><a:accent2><a:srgbClr val=\"C85200\"/></a:accent2>",
    "<a:accent3><a:srgbClr val=\"006E54\"/></a:accent3><a:accent4><a:srgbClr val=\"96467D\"/></a:accent4>",
    "<a:accent5><a:srgbClr val=\"7A5414\"/></a:accent5><a:accent6><a:srgbClr val=\"8C949C\"/></a:accent6>",
    "<a:hlink><a:srgbClr val=\"0072B2\"/></a:hlink><a:folHlink><a:srgbClr val=\"96467D\"/></a:folHlink></a:clrScheme>",
    "<a:fontScheme name=\"Perhekeskusarviointi\"><a:majorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont>",
    "<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont></a:fontScheme>",
    "<a:fmtScheme name=\"Perhekeskusarviointi\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>",
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst>",
    "<a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>",
    "<a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>",
    "<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst>",
    "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>",
    "<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>",
    "<a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>",
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>",
));
