use actix_web::web::{Path, Query};

use super::choosing;
use super::picture::PictureQuery;
use crate::acts::overviews::{self, CountryAtAGlance};
use crate::charts::OverviewChart;
use crate::domain::results::overview::{AskedOverview, NationalOverview};
use crate::i18n::msg;
use crate::reports::file_name;
use crate::views::layout::FrameKind;
use crate::views::overviews::national::{NationalPage, page as national_page};
use crate::views::overviews::pictures;
use crate::web::download::{self, PAINTERS, PictureFormat};
use crate::web::{Answer, AppError, Page};

/// `GET /overview`
pub async fn show(page: Page, asked: Query<AskedOverview>) -> Answer {
    let country = overviews::national(&page.acting(), asked.into_inner()).await?;
    let (l, overview) = (page.language(), country.overview());
    let frame = page.frame(FrameKind::Work, msg::overview_national_title(l));
    Ok(page.show(&frame, national_page(l, &view(&country, overview.as_ref()))))
}

/// `GET /overview/charts/{map|regions}.{svg|png}`
pub async fn chart(
    page: Page,
    file: Path<String>,
    asked: Query<AskedOverview>,
    picture: Query<PictureQuery>,
) -> Answer {
    let country = overviews::national(&page.acting(), asked.into_inner()).await?;
    let (l, size) = picture.parse(page.language())?;
    let (name, format) = PictureFormat::of(&file).ok_or(AppError::NotFound)?;
    let overview = country.overview();
    let view = view(&country, overview.as_ref());
    let kind = OverviewChart::parse(name).ok_or(AppError::NotFound)?;
    let chart = pictures::of_regions(kind, l, size, &view);
    let marks = [name, size.code(), l.code()];
    let named = |extension: &str| file_name(l, msg::overview_national_title(l), &marks, extension);
    download::picture(chart.ok_or(AppError::NotFound)?, format, &PAINTERS, named).await
}

fn view<'a>(country: &'a CountryAtAGlance, overview: Option<&'a NationalOverview>) -> NationalPage<'a> {
    NationalPage {
        regions: &country.regions,
        open: country.open(),
        choosing: country.chosen.as_ref().map(choosing),
        overview,
    }
}
