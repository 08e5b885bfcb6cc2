//! What a row's address and form are about: a round that is as far as the row says, and things beside it, made afresh.

use std::collections::BTreeMap;

use diesel::prelude::*;
use perhekeskusarviointi::acts::accounts::renew_setup_link;
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::schema::{answers, participants, round_groups};
use perhekeskusarviointi::db::{
    DbError, accounts, actions, grants, invitations, password_resets, publications, second_votes, share_links, versions,
};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::{PasswordReset, ReaderScope, Role};
use perhekeskusarviointi::domain::action_plan::{Action, ActionContent, ActionStatus};
use perhekeskusarviointi::domain::code::ReturnCode;
use perhekeskusarviointi::domain::ids::{ActionId, InvitationId, PasswordResetId, ShareLinkId};
use perhekeskusarviointi::domain::invitation::Invitation;
use perhekeskusarviointi::domain::mark::{Mark, NamedMark};
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::sharing::{LinkLifetime, ShareLink};
use perhekeskusarviointi::domain::text::Email;
use perhekeskusarviointi::keys;

use super::tables::Stage;
use super::world::{PASSWORD, PEOPLE, Visitor, World};
use crate::support::seed::Put;
use crate::support::{Answered, AnsweredRound, BIRGITTAS_REGION, region};

/// What a part of an address in braces is here, by the part's name; where several things go by one name, by the part
/// before it too (`invitations/token`).
pub type Names = BTreeMap<String, String>;

pub struct Scene {
    pub names: Names,
    /// The addresses and forms that it is set for: what none of them names is not made.
    about: String,
    /// With which the participant comes back; nobody has joined a draft.
    pub return_code: Option<ReturnCode>,
}

impl Scene {
    pub async fn set(world: &World<'_>, stage: Stage, about: &str) -> Scene {
        let round = round(world, stage).await;
        let names = [
            ("round", round.round.id.to_string()),
            ("id", round.round.id.to_string()),
            ("region", BIRGITTAS_REGION.to_owned()),
            ("code", BIRGITTAS_REGION.to_owned()),
            ("join/code", round.round.code.as_str().to_owned()),
            ("join_code", round.round.code.as_str().to_owned()),
            ("criterion", round.criteria[0].to_string()),
            ("theme", round.themes[0].to_string()),
            ("version_id", round.round.version.to_string()),
            ("number", "1".to_owned()),
            ("file", "groups.svg".to_owned()),
            ("map", "map.svg".to_owned()),
            ("places", "places.svg".to_owned()),
            ("heatmap", "heatmap.svg".to_owned()),
            ("password", PASSWORD.to_owned()),
            ("n", world.next().to_string()),
            ("fresh", fresh_uuid().to_string()),
            (
                "fresh_code",
                ReturnCode::from_random(random_bytes()).as_str().to_owned(),
            ),
            ("now_ms", world.app.now().as_millisecond().to_string()),
            ("municipality", "905".to_owned()),
            // Nobody's; who has come with an account has their own.
            ("session", fresh_uuid().to_string()),
            ("tokens/token", fresh_uuid().to_string()),
        ];
        let mut scene = Scene {
            names: names.map(|(name, value)| (name.to_owned(), value)).into(),
            about: about.to_owned(),
            return_code: round.participants.first().map(|(_, code)| code.clone()),
        };
        if let Some(code) = &scene.return_code {
            scene.names.insert("return_code".to_owned(), code.as_str().to_owned());
        }
        if let Some((id, _)) = round.participants.get(1) {
            scene.names.insert("participant".to_owned(), id.to_string());
        }
        for visitor in [Visitor::Facilitator, Visitor::OtherFacilitator] {
            let name = format!("{visitor:?}");
            let account = world.account(visitor).expect("an account");
            scene.names.insert(name, account.id.to_string());
        }
        if scene.names_any(&[
            "{account}",
            ":idle}",
            "{grant}",
            "{email}",
            "passwords/",
            "invitations/",
        ]) {
            scene.people(world).await;
        }
        if scene.names_any(&["{action}", "{link}", "shared/", "{instrument}", "return-to-joint"]) {
            scene.things(world, &round).await;
        }
        if scene.names_any(&["{site", "sites/{id}", "consent"]) {
            scene.places(world).await;
        }
        scene.parts_of_pages(world).await;
        if stage == Stage::Unset {
            let admins = "DELETE FROM grants WHERE role = 'national_admin'";
            world.app.execute(admins.to_owned()).await;
            let (acting, key) = (world.app.nobody(), keys::fresh());
            assert!(renew_setup_link(&acting, &key).await.expect("a link"));
            scene.names.insert("setup/token".to_owned(), key);
        }
        scene
    }

    fn names_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.about.contains(word))
    }

    /// What only a page tells, and another round.
    async fn parts_of_pages(&mut self, world: &World<'_>) {
        if self.names_any(&["{hash}"]) {
            let page = world.app.browser().get("/").await;
            let asset = page.attributes("link[rel=stylesheet]", "href").remove(0);
            let (hash, path) = asset.trim_start_matches("/static/").split_once('/').expect("an asset");
            self.names.insert("hash".to_owned(), hash.to_owned());
            self.names.insert("path".to_owned(), path.to_owned());
        }
        if self.names_any(&["{comment}"]) {
            let birgitta = world.comes(Visitor::Coordinator, self, "").await.browser;
            let topic = format!("/rounds/{}/discussion/{}", self.names["round"], self.names["criterion"]);
            let page = birgitta.get(&topic).await;
            let decision = page.attributes("#comments li form", "action").remove(0);
            let comment = decision.rsplit('/').next().expect("a comment");
            self.names.insert("comment".to_owned(), comment.to_owned());
        }
        if self.names_any(&["{before}"]) {
            let before = round(world, Stage::Closed).await;
            self.names.insert("before".to_owned(), before.round.id.to_string());
        }
    }

    /// A reader of the region, one more who is out of use, and what they can be sent.
    async fn people(&mut self, world: &World<'_>) {
        let reads = Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)));
        let name = format!("Lukija{} Lund", world.next());
        let reader = world.app.person(&name, Language::Fi, &[reads]).await.account;
        let name = format!("Vapaa{} Lund", world.next());
        let reads = Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)));
        let idle = world.app.person(&name, Language::Fi, &[reads]).await.account;
        world.app.deactivate(&idle.id).await;
        let (id, hash) = (reader.id.clone(), world.password_hash.clone());
        let grant = world
            .app
            .db()
            .put(move |conn| -> Result<_, DbError> {
                accounts::save_password(conn, &id, &hash)?;
                Ok(grants::list_of(conn, &id)?.remove(0).id)
            })
            .await
            .expect("a grant");
        self.names.insert("account".to_owned(), reader.id.to_string());
        self.names.insert("email".to_owned(), reader.email.to_string());
        self.names.insert("idle".to_owned(), idle.id.to_string());
        self.names.insert("grant".to_owned(), grant.to_string());

        let mark = Mark {
            by: world.account(Visitor::Coordinator).map(|account| account.id.clone()),
            at: world.app.now(),
        };
        let reset = PasswordReset {
            id: PasswordResetId::from_uuid(fresh_uuid()),
            account: reader.id,
            created: mark.clone(),
            expires_at: mark.at + PasswordReset::LIFETIME,
            used_at: None,
        };
        let invitation = Invitation {
            id: InvitationId::from_uuid(fresh_uuid()),
            email: Email::parse(&format!("kutsuttu{}@example.fi", world.next())).expect("an address"),
            name: "Kutsuttu".to_owned(),
            language: Language::Fi,
            role: Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION))),
            expires_at: mark.at + Invitation::LIFETIME,
            created: mark,
            accepted_at: None,
            revoked: None,
        };
        let (to_password, to_role) = (keys::fresh(), keys::fresh());
        self.names.insert("invitation".to_owned(), invitation.id.to_string());
        self.names.insert("passwords/token".to_owned(), to_password.clone());
        self.names.insert("invitations/token".to_owned(), to_role.clone());
        world
            .app
            .db()
            .put(move |conn| -> Result<(), DbError> {
                password_resets::insert(conn, &reset, &keys::hash(&to_password))?;
                invitations::insert(conn, &invitation, &keys::hash(&to_role))
            })
            .await
            .expect("links that were sent");
    }

    /// An action of the round and a link to it.
    async fn things(&mut self, world: &World<'_>, round: &AnsweredRound) {
        let (id, mark) = (
            round.round.id.clone(),
            Mark {
                by: None,
                at: world.app.now(),
            },
        );
        let action = Action {
            id: ActionId::from_uuid(fresh_uuid()),
            content: ActionContent {
                what: "Pidetään yhteinen iltapäivä".to_owned(),
                criterion: None,
                responsible: None,
                due: None,
            },
            status: ActionStatus::Open,
            revision: 1,
            saved: mark.clone(),
        };
        let link = ShareLink {
            id: ShareLinkId::from_uuid(fresh_uuid()),
            round: id.clone(),
            note: None,
            expires_at: LinkLifetime::Month.end(mark.at),
            created: NamedMark { mark, name: None },
            revoked: None,
            uses: 0,
            last_used_at: None,
        };
        let (key, version) = (keys::fresh(), round.round.version.clone());
        self.names.insert("action".to_owned(), action.id.to_string());
        self.names.insert("link".to_owned(), link.id.to_string());
        self.names.insert("shared/token".to_owned(), key.clone());
        let instrument = world
            .app
            .db()
            .put(move |conn| -> Result<_, DbError> {
                actions::insert(conn, &id, &action)?;
                share_links::insert(conn, &link, &keys::hash(&key))?;
                Ok(versions::find(conn, &version)?.instrument)
            })
            .await
            .expect("an action and a link");
        self.names.insert("instrument".to_owned(), instrument.id.to_string());
        self.names.insert("version".to_owned(), instrument.version.clone());
    }

    /// Sites, one of them out of use; and no consent yet.
    async fn places(&mut self, world: &World<'_>) {
        let fresh_name = |what| -> &'static str { Box::leak(format!("{what} {}", world.next()).into_boxed_str()) };
        let site = world.app.meeting_place(BIRGITTAS_REGION, fresh_name("Talo")).await;
        let archived = world.app.meeting_place(BIRGITTAS_REGION, fresh_name("Tupa")).await;
        for statement in [
            format!("UPDATE sites SET archived_at = '2026-01-01T00:00:00.000000Z' WHERE id = '{archived}'"),
            "DELETE FROM region_consents".to_owned(),
        ] {
            world.app.execute(statement).await;
        }
        self.names.insert("site".to_owned(), site.to_string());
        self.names.insert("sites/id".to_owned(), site.to_string());
        self.names.insert("archived".to_owned(), archived.to_string());
    }
}

/// A round of the region as far as the stage says, which Celia facilitates.
async fn round(world: &World<'_>, stage: Stage) -> AnsweredRound {
    let app = world.app;
    let sketch = Answered {
        state: match stage {
            Stage::Draft => RoundState::Draft,
            Stage::Open | Stage::Unrevealed | Stage::Unset => RoundState::Open,
            Stage::Joint | Stage::Voting => RoundState::Joint,
            Stage::Closed | Stage::Published => RoundState::Closed,
        },
        themes: 1,
        people: if stage == Stage::Draft { &[] } else { PEOPLE },
        shown_to_participants: matches!(stage, Stage::Closed | Stage::Published),
        ..Answered::default()
    };
    let round = app.answered_round(sketch).await;
    let id = &round.round.id;
    let celia = world.account(Visitor::Facilitator).expect("Celia");
    app.give(&celia.id, Role::Facilitator(id.clone())).await;
    if stage == Stage::Unrevealed {
        app.step(id, Step::JointDiscussion).await;
    }
    // A draft has nobody; where people answer, the first of them has a criterion left.
    let first = round
        .participants
        .first()
        .map_or_else(String::new, |(id, _)| id.to_string());
    let (own, mark, criterion) = (
        id.clone(),
        Mark {
            by: None,
            at: app.now(),
        },
        round.criteria[0].clone(),
    );
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            match stage {
                Stage::Voting => second_votes::insert(conn, &own, &criterion, &mark)?,
                Stage::Published => drop(publications::insert(conn, &own, &mark)?),
                _ => {}
            }
            if stage == Stage::Open {
                let unanswered = answers::criterion.eq(criterion.as_str());
                diesel::delete(
                    answers::table
                        .filter(unanswered)
                        .filter(answers::participant_id.eq(first.as_str())),
                )
                .execute(conn)?;
            }
            // One group may still be added, and nobody has said to be ready.
            diesel::delete(round_groups::table.find((own.as_str(), "parish"))).execute(conn)?;
            diesel::update(participants::table.filter(participants::round_id.eq(own.as_str())))
                .set(participants::finished_at.eq(None::<String>))
                .execute(conn)?;
            Ok(())
        })
        .await
        .expect("a round at its stage");
    round
}

/// A row's address with everything in it.
pub fn address(pattern: &str, names: &Names) -> String {
    let (path, query) = pattern
        .split_once('?')
        .map_or((pattern, None), |(path, query)| (path, Some(query)));
    let mut before = "";
    let mut parts = Vec::new();
    for part in path.split('/') {
        parts.push(match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            None => part.to_owned(),
            Some(name) => {
                let (plain, which) = name.split_once(':').unwrap_or((name, name));
                names
                    .get(which)
                    .filter(|_| which != plain)
                    .or_else(|| names.get(&format!("{before}/{plain}")))
                    .or_else(|| names.get(plain))
                    .unwrap_or_else(|| panic!("nothing is called {name} in {pattern}"))
                    .clone()
            }
        });
        before = part;
    }
    let path = parts.join("/");
    match query {
        None => path,
        Some(query) => format!("{path}?{}", filled(query, names)),
    }
}

/// A text with everything in it that stands in braces.
pub fn filled(text: &str, names: &Names) -> String {
    names.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}
