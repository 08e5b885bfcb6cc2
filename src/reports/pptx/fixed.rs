//! The parts that are alike in every file: presentation, master, layouts, notes, theme. As small as the format allows.

use std::fmt::Write as _;

use super::words::language_tag;
use crate::domain::Language;
use crate::i18n::msg;

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

pub(super) const ROOT_GROUP: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
    <p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// Title slide, summary, title with a picture.
pub(super) const LAYOUTS: usize = 3;

/// The identifiers of master and layouts share one space of numbers, above this.
const FIRST_MASTER_ID: usize = 2_147_483_648;
const FIRST_SLIDE_ID: usize = 256;

/// A place on the slide, in EMU: 914 400 to the inch, the slide 12 192 000 × 6 858 000.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Place {
    pub(super) fn xml(self) -> String {
        let Place { x, y, width, height } = self;
        format!("<a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>")
    }
}

const TITLE: Place = Place {
    x: 457_200,
    y: 274_638,
    width: 11_277_600,
    height: 777_875,
};
const BODY: Place = Place {
    x: 457_200,
    y: 1_143_000,
    width: 11_277_600,
    height: 5_143_500,
};
const FOOTER: Place = Place {
    x: 457_200,
    y: 6_400_800,
    width: 10_058_400,
    height: 320_675,
};
const NUMBER: Place = Place {
    x: 10_820_400,
    y: 6_400_800,
    width: 914_400,
    height: 320_675,
};
const MAIN_TITLE: Place = Place {
    x: 914_400,
    y: 1_600_200,
    width: 10_363_200,
    height: 1_828_800,
};
const SUBTITLE: Place = Place {
    x: 914_400,
    y: 3_657_600,
    width: 10_363_200,
    height: 1_600_200,
};
const LEAD: Place = Place {
    x: 457_200,
    y: 1_143_000,
    width: 11_277_600,
    height: 914_400,
};
const LEFT: Place = Place {
    x: 457_200,
    y: 2_133_600,
    width: 5_486_400,
    height: 4_152_900,
};
const RIGHT: Place = Place {
    x: 6_248_400,
    y: 2_133_600,
    width: 5_486_400,
    height: 4_152_900,
};

/// Of the summary's text, in hundredths of a point.
const BODY_SIZE: u32 = 1400;

pub(super) fn app(slides: usize) -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Perhekeskusarviointi</Application><Slides>{slides}</Slides><Notes>{slides}</Notes></Properties>"
    )
}

/// `first` is the number of the first slide's relation.
pub(super) fn presentation(tag: &str, first: usize, slides: usize) -> String {
    let mut list = String::new();
    for at in 0..slides {
        let _ = write!(
            list,
            "<p:sldId id=\"{}\" r:id=\"rId{}\"/>",
            FIRST_SLIDE_ID + at,
            first + at
        );
    }
    format!(
        "{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts=\"1\">\
         <p:sldMasterIdLst><p:sldMasterId id=\"{FIRST_MASTER_ID}\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>\
         <p:defaultTextStyle><a:defPPr><a:defRPr lang=\"{tag}\"/></a:defPPr></p:defaultTextStyle></p:presentation>"
    )
}

/// An empty placeholder of a master or layout.
fn placeholder(id: u32, kind: &str, place: Place, body: &str, style: &str, content: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Placeholder {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
         <p:txBody><a:bodyPr {body}><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{content}</a:p></p:txBody></p:sp>",
        place.xml()
    )
}

fn footer_and_number(tag: &str) -> String {
    let style = |align: &str| {
        format!(
            "<a:lvl1pPr algn=\"{align}\"><a:defRPr sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr>"
        )
    };
    let end = format!("<a:endParaRPr lang=\"{tag}\"/>");
    let number = format!(
        "<a:fld id=\"{{7E5B2C1A-4D3F-4B6E-9A8C-1F2E3D4C5B6A}}\" type=\"slidenum\"><a:rPr lang=\"{tag}\"/><a:t>‹#›</a:t></a:fld>{end}"
    );
    let footer = placeholder(
        11,
        "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
        FOOTER,
        "lIns=\"0\" anchor=\"ctr\"",
        &style("l"),
        &end,
    );
    let number = placeholder(
        12,
        "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
        NUMBER,
        "rIns=\"0\" anchor=\"ctr\"",
        &style("r"),
        &number,
    );
    footer + &number
}

const COLORS: &str = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" \
    accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";

const BACKGROUND: &str = "<p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>";

pub(super) fn slide_master(tag: &str) -> String {
    let end = format!("<a:endParaRPr lang=\"{tag}\"/>");
    let title = placeholder(
        2,
        "type=\"title\"",
        TITLE,
        "lIns=\"0\" rIns=\"0\" anchor=\"ctr\"",
        "",
        &end,
    );
    let body = placeholder(3, "type=\"body\" idx=\"1\"", BODY, "lIns=\"0\" rIns=\"0\"", "", &end);
    let mut layouts = String::new();
    for number in 1..=LAYOUTS {
        let _ = write!(
            layouts,
            "<p:sldLayoutId id=\"{}\" r:id=\"rId{number}\"/>",
            FIRST_MASTER_ID + number
        );
    }
    let mut levels = String::new();
    for level in 1..=9 {
        let indent = 285_750 * level;
        let _ = write!(
            levels,
            "<a:lvl{level}pPr marL=\"{indent}\" indent=\"-285750\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\
             <a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/><a:defRPr sz=\"1800\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl{level}pPr>"
        );
    }
    format!(
        "{DECLARATION}<p:sldMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT_GROUP}{title}{body}{}</p:spTree></p:cSld>\
         <p:clrMap {COLORS}/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:hf hdr=\"0\" dt=\"0\"/>\
         <p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"90000\"/></a:lnSpc><a:buNone/>\
         <a:defRPr sz=\"2800\" b=\"1\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/>\
         <a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle>\
         <p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang=\"{tag}\"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>",
        footer_and_number(tag)
    )
}

pub(super) fn slide_layout(number: usize, l: Language) -> String {
    let tag = language_tag(l);
    let end = format!("<a:endParaRPr lang=\"{tag}\"/>");
    let size = |size: u32| format!("<a:lvl1pPr><a:defRPr sz=\"{size}\"/></a:lvl1pPr>");
    let plain = |id, kind: &str, place, style: &str| placeholder(id, kind, place, "lIns=\"0\" rIns=\"0\"", style, &end);
    let title = || {
        placeholder(
            2,
            "type=\"title\"",
            TITLE,
            "lIns=\"0\" rIns=\"0\" anchor=\"ctr\"",
            "",
            &end,
        )
    };
    let (kind, name, shapes) = match number {
        1 => {
            let main = placeholder(
                2,
                "type=\"ctrTitle\"",
                MAIN_TITLE,
                "lIns=\"0\" rIns=\"0\" anchor=\"b\"",
                &size(4000),
                &end,
            );
            let below = plain(
                3,
                "type=\"subTitle\" idx=\"1\"",
                SUBTITLE,
                "<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/><a:defRPr sz=\"2000\"/></a:lvl1pPr>",
            );
            ("title", msg::workbook_layout_title(l), main + &below)
        }
        2 => {
            let lead = plain(3, "type=\"body\" sz=\"quarter\" idx=\"13\"", LEAD, &size(2000));
            let left = plain(4, "type=\"body\" sz=\"half\" idx=\"14\"", LEFT, &size(BODY_SIZE));
            let right = plain(5, "type=\"body\" sz=\"half\" idx=\"15\"", RIGHT, &size(BODY_SIZE));
            (
                "cust",
                msg::workbook_summary(l),
                [title(), lead, left, right, footer_and_number(tag)].concat(),
            )
        }
        _ => ("titleOnly", msg::report_picture(l), title() + &footer_and_number(tag)),
    };
    format!(
        "{DECLARATION}<p:sldLayout {NAMESPACES} type=\"{kind}\" preserve=\"1\"><p:cSld name=\"{name}\"><p:spTree>{ROOT_GROUP}{shapes}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
}

pub(super) fn notes_master(tag: &str) -> String {
    let end = format!("<a:endParaRPr lang=\"{tag}\"/>");
    let image = Place {
        x: 685_800,
        y: 1_143_000,
        width: 5_486_400,
        height: 3_086_100,
    };
    let body = Place {
        x: 685_800,
        y: 4_400_550,
        width: 5_486_400,
        height: 3_600_450,
    };
    let image = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         <a:noFill/><a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp>",
        image.xml()
    );
    let body = placeholder(3, "type=\"body\" sz=\"quarter\" idx=\"3\"", body, "", "", &end);
    format!(
        "{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{ROOT_GROUP}{image}{body}</p:spTree></p:cSld><p:clrMap {COLORS}/>\
         <p:notesStyle><a:lvl1pPr marL=\"0\" algn=\"l\"><a:defRPr sz=\"1200\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>\
         <a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"
    )
}

/// Ink, paper and the hues of the pictures.
pub(super) const THEME: &str = concat!(
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
);
