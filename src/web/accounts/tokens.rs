use actix_web::web::Path;
use serde::Deserialize;

use crate::db::closed_rounds::{self, Wanted};
use crate::db::{Connection, api_tokens, grants, regions};
use crate::domain::api_token::{ApiToken, AskedToken, Lifetime, PREFIX, Reading, TokenScope};
use crate::domain::event::By;
use crate::domain::ids::ApiTokenId;
use crate::domain::permission::Actor;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::RoundSummary;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::accounts::tokens::{Guide, TokenReady, TokensPage, TypedToken, token_ready, tokens};
use crate::views::layout::{Frame, FrameKind};
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};
use crate::{clock, keys};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TokenForm {
    name: String,
    scope: String,
    days: String,
}

/// One's tokens, and the regions they may be narrowed to.
struct Own {
    tokens: Vec<ApiToken>,
    regions: Vec<Region>,
    offered: Vec<Region>,
    rounds: Vec<RoundSummary>,
    /// Whether a token of theirs would read anything.
    reads: bool,
}

/// Rounds whose addresses the page tells; a program lists them all.
const ROUNDS_TOLD: usize = 30;

pub async fn show(page: Page) -> Answer {
    let own = load(&page).await?;
    let typed = TypedToken {
        days: Lifetime::default().days().to_string(),
        ..TypedToken::default()
    };
    list(&page, &own, &typed, Flaws::new())
}

/// Makes a token and shows it, this once.
pub async fn create(page: Page, form: Form<TokenForm>) -> Answer {
    let own = load(&page).await?;
    if !own.reads {
        return Err(AppError::NotFound);
    }
    let TokenForm { name, scope, days } = form.0;
    let typed = TypedToken { name, scope, days };
    let offered: Vec<RegionCode> = own.offered.iter().map(|region| region.code.clone()).collect();
    let asked = match AskedToken::parse(&typed.name, &typed.scope, &typed.days, &offered) {
        Ok(asked) => asked,
        Err(flaws) => return list(&page, &own, &typed, flaws),
    };
    let signed_in = page.signed_in()?;
    let (by, now) = (By::from(signed_in), page.now());
    let token = ApiToken {
        id: ApiTokenId::from_uuid(clock::fresh_uuid()),
        account: signed_in.actor.id().clone(),
        name: asked.name,
        scope: asked.scope,
        created_at: now,
        expires_at: now + asked.lifetime.duration(),
        revoked_at: None,
        last_used_at: None,
    };
    let key = format!("{PREFIX}{}", keys::fresh());
    let (stored, hash) = (token.clone(), keys::hash(&key));
    let fits = page
        .db()
        .write_loose(move |conn| {
            let fits = api_tokens::count_valid(conn, &stored.account, now)? < ApiToken::MOST;
            if fits {
                api_tokens::insert(conn, &by, &stored, &hash)?;
            }
            Ok::<_, AppError>(fits)
        })
        .await?;
    if !fits {
        let flaw = Flaw::TooManyTokens { max: ApiToken::MOST };
        return list(&page, &own, &typed, Flaws::one("name", flaw));
    }
    let l = page.language();
    let view = TokenReady {
        token: &token,
        key: &key,
        guide: Guide {
            origin: &page.link(""),
            rounds: &own.rounds,
        },
    };
    let frame = Frame {
        is_shown_once: true,
        ..page.frame(FrameKind::Work, msg::tokens_ready_title(l))
    };
    Ok(page.show(&frame, token_ready(l, &view)))
}

/// Ends one of one's own tokens.
pub async fn revoke(page: Page, id: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let id = ApiTokenId::parse(&id).ok_or(AppError::NotFound)?;
    let (by, account, now) = (By::from(signed_in), signed_in.actor.id().clone(), page.now());
    page.db()
        .write_loose(move |conn| api_tokens::save_revocation(conn, &by, &account, &id, now).map_err(AppError::from))
        .await?;
    Ok(page.redirect_saying("/account/tokens", msg::tokens_revoked_done(page.language())))
}

/// For those who have something to read, and for those who have had and may still have to revoke a token.
async fn load(page: &Page) -> Result<Own, AppError> {
    let actor = page.signed_in()?.actor.clone();
    page.db()
        .read(move |conn| {
            let tokens = api_tokens::list_of(conn, actor.id())?;
            let reads = !actor.grants.is_empty();
            if !reads && tokens.is_empty() {
                return Err(AppError::NotFound);
            }
            let all = regions::list(conn)?;
            let own = regions_of(conn, &actor)?;
            let is_offered = |region: &Region| actor.is_national_admin() || own.contains(&region.code);
            let reading = Reading {
                actor: actor.clone(),
                scope: TokenScope::Everything,
            };
            let newest = Wanted {
                limit: ROUNDS_TOLD,
                ..Wanted::default()
            };
            let closed = closed_rounds::list(conn, &reading.places(), &newest)?;
            Ok(Own {
                rounds: closed_rounds::named(conn, &closed)?,
                tokens,
                offered: all.iter().filter(|region| is_offered(region)).cloned().collect(),
                regions: all,
                reads,
            })
        })
        .await
}

/// Where the roles lie.
fn regions_of(conn: &mut Connection, actor: &Actor) -> Result<Vec<RegionCode>, AppError> {
    let mut found = Vec::new();
    for grant in &actor.grants {
        found.extend(grants::region_of(conn, &grant.role)?);
    }
    Ok(found)
}

fn list(page: &Page, own: &Own, typed: &TypedToken, flaws: Flaws) -> Answer {
    let l = page.language();
    let refused = !flaws.is_empty();
    let view = TokensPage {
        tokens: &own.tokens,
        offered: &own.offered,
        regions: &own.regions,
        typed,
        flaws,
        now: page.now(),
        reads: own.reads,
        guide: Guide {
            origin: &page.link(""),
            rounds: &own.rounds,
        },
    };
    let frame = page.frame(FrameKind::Work, msg::tokens_title(l));
    let main = tokens(l, &view);
    Ok(if refused {
        page.refuse(&frame, main)
    } else {
        page.show(&frame, main)
    })
}
