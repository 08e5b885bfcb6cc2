//! The tables of `migrations/` as diesel sees them; `tests/web/schema.rs` holds the two together on both engines.

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    regions (code) {
        code -> Text,
        name_fi -> Text,
        name_sv -> Text,
        name_en -> Text,
        bilingual -> Bool,
        sami_homeland -> Bool,
        cooperation_area -> Integer,
        tile_row -> Integer,
        tile_column -> Integer,
    }
}

diesel::table! {
    municipalities (code) {
        code -> Text,
        region_code -> Text,
        name_fi -> Text,
        name_sv -> Text,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        language -> Text,
        password_hash -> Text,
        created_at -> Text,
        deactivated_at -> Nullable<Text>,
        deactivated_by -> Nullable<Text>,
    }
}

diesel::table! {
    grants (id) {
        id -> Text,
        account_id -> Text,
        role -> Text,
        region_code -> Nullable<Text>,
        site_id -> Nullable<Text>,
        round_id -> Nullable<Text>,
        given_by -> Nullable<Text>,
        given_at -> Text,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        language -> Text,
        role -> Text,
        region_code -> Nullable<Text>,
        site_id -> Nullable<Text>,
        round_id -> Nullable<Text>,
        token_hash -> Text,
        created_by -> Nullable<Text>,
        created_at -> Text,
        expires_at -> Text,
        accepted_at -> Nullable<Text>,
        account_id -> Nullable<Text>,
        revoked_by -> Nullable<Text>,
        revoked_at -> Nullable<Text>,
    }
}

diesel::table! {
    password_resets (id) {
        id -> Text,
        account_id -> Text,
        token_hash -> Text,
        created_by -> Nullable<Text>,
        created_at -> Text,
        expires_at -> Text,
        used_at -> Nullable<Text>,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        key_hash -> Text,
        account_id -> Text,
        browser -> Text,
        created_at -> Text,
        seen_at -> Text,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Text,
        account_id -> Text,
        name -> Text,
        token_hash -> Text,
        scope_kind -> Text,
        scope_region -> Nullable<Text>,
        created_at -> Text,
        expires_at -> Text,
        revoked_at -> Nullable<Text>,
        last_used_at -> Nullable<Text>,
    }
}

diesel::table! {
    failed_tries (id) {
        id -> Text,
        kind -> Text,
        key_hash -> Text,
        tried_at -> Text,
    }
}

diesel::table! {
    instrument_versions (id) {
        id -> Text,
        instrument -> Text,
        version -> Text,
        status -> Text,
        checksum -> Text,
        structure -> Text,
        texts_fi -> Text,
        texts_sv -> Text,
        texts_en -> Text,
        stored_at -> Text,
    }
}

diesel::table! {
    sites (id) {
        id -> Text,
        region_code -> Text,
        kind -> Text,
        name -> Text,
        municipality_code -> Text,
        operator -> Nullable<Text>,
        created_by -> Nullable<Text>,
        created_at -> Text,
        archived_by -> Nullable<Text>,
        archived_at -> Nullable<Text>,
        revision -> Integer,
    }
}

diesel::table! {
    rounds (id) {
        id -> Text,
        region_code -> Text,
        site_id -> Nullable<Text>,
        version_id -> Text,
        name -> Text,
        starts_on -> Nullable<Text>,
        ends_on -> Nullable<Text>,
        mode -> Text,
        anonymity -> Text,
        k -> Integer,
        targets -> Text,
        asks_name -> Bool,
        state -> Text,
        code -> Text,
        results_shown_by -> Nullable<Text>,
        results_shown_at -> Nullable<Text>,
        first_revealed_at -> Nullable<Text>,
        previous_id -> Nullable<Text>,
        created_by -> Nullable<Text>,
        created_at -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    round_themes (round_id, theme) {
        round_id -> Text,
        theme -> Text,
        position -> Integer,
    }
}

diesel::table! {
    round_groups (round_id, actor_group) {
        round_id -> Text,
        actor_group -> Text,
        label -> Nullable<Text>,
    }
}

diesel::table! {
    round_steps (round_id, position) {
        round_id -> Text,
        position -> Integer,
        step -> Text,
        taken_by -> Nullable<Text>,
        taken_at -> Text,
    }
}

diesel::table! {
    participants (id) {
        id -> Text,
        round_id -> Text,
        actor_group -> Text,
        name -> Nullable<Text>,
        organisation -> Nullable<Text>,
        team_size -> Integer,
        return_code_hash -> Nullable<Text>,
        import_key -> Nullable<Text>,
        joined_at -> Text,
        finished_at -> Nullable<Text>,
        on_paper -> Bool,
    }
}

diesel::table! {
    answers (participant_id, criterion) {
        participant_id -> Text,
        criterion -> Text,
        current_choice -> Nullable<Text>,
        current_at -> Nullable<Text>,
        current_edit -> Nullable<Text>,
        target_choice -> Nullable<Text>,
        target_at -> Nullable<Text>,
        target_edit -> Nullable<Text>,
        comment -> Nullable<Text>,
        comment_at -> Nullable<Text>,
        comment_edit -> Nullable<Text>,
    }
}

diesel::table! {
    answer_edits (participant_id, edit_id) {
        participant_id -> Text,
        edit_id -> Text,
    }
}

diesel::table! {
    comment_decisions (participant_id, criterion) {
        participant_id -> Text,
        criterion -> Text,
        decision -> Text,
        decided_by -> Nullable<Text>,
        decided_at -> Text,
    }
}

diesel::table! {
    joint_views (round_id, criterion) {
        round_id -> Text,
        criterion -> Text,
        current_level -> Nullable<Integer>,
        target_level -> Nullable<Integer>,
        reason -> Nullable<Text>,
        verdict -> Nullable<Text>,
        priority -> Bool,
        revision -> Integer,
        saved_by -> Nullable<Text>,
        saved_at -> Text,
    }
}

diesel::table! {
    actions (id) {
        id -> Text,
        round_id -> Text,
        what -> Text,
        criterion -> Nullable<Text>,
        responsible -> Nullable<Text>,
        due -> Nullable<Text>,
        status -> Text,
        revision -> Integer,
        created_at -> Text,
        saved_by -> Nullable<Text>,
        saved_at -> Text,
    }
}

diesel::table! {
    reveals (round_id, theme) {
        round_id -> Text,
        theme -> Text,
        revealed_by -> Nullable<Text>,
        revealed_at -> Text,
    }
}

diesel::table! {
    workshops (round_id) {
        round_id -> Text,
        phase -> Text,
        criterion -> Nullable<Text>,
        phones_follow -> Bool,
        timer_ends_at -> Nullable<Text>,
        timer_left_s -> Nullable<Integer>,
        revision -> Integer,
    }
}

diesel::table! {
    second_votes (round_id, criterion) {
        round_id -> Text,
        criterion -> Text,
        opened_by -> Nullable<Text>,
        opened_at -> Text,
        closed_by -> Nullable<Text>,
        closed_at -> Nullable<Text>,
    }
}

diesel::table! {
    ballots (participant_id, criterion) {
        participant_id -> Text,
        criterion -> Text,
        current_choice -> Nullable<Text>,
        target_choice -> Nullable<Text>,
        given_at -> Text,
    }
}

diesel::table! {
    merged_codes (return_code_hash) {
        return_code_hash -> Text,
        participant_id -> Text,
    }
}

diesel::table! {
    round_summaries (round_id) {
        round_id -> Text,
        formula -> Integer,
        figures -> Text,
        made_at -> Text,
    }
}

diesel::table! {
    releases (round_id) {
        round_id -> Text,
        figures -> Text,
        made_at -> Text,
    }
}

diesel::table! {
    events (id) {
        id -> Text,
        at -> Text,
        kind -> Text,
        by_kind -> Text,
        by_id -> Nullable<Text>,
        region_code -> Nullable<Text>,
        round_id -> Nullable<Text>,
        thing -> Nullable<Text>,
        outcome -> Text,
        means -> Text,
    }
}

diesel::table! {
    publications (round_id) {
        round_id -> Text,
        published_by -> Nullable<Text>,
        published_at -> Text,
    }
}

diesel::table! {
    share_links (id) {
        id -> Text,
        round_id -> Text,
        token_hash -> Text,
        note -> Nullable<Text>,
        created_by -> Nullable<Text>,
        created_at -> Text,
        expires_at -> Text,
        revoked_by -> Nullable<Text>,
        revoked_at -> Nullable<Text>,
        uses -> Integer,
        last_used_at -> Nullable<Text>,
    }
}

diesel::table! {
    region_consents (region_code) {
        region_code -> Text,
        given_by -> Nullable<Text>,
        given_at -> Text,
    }
}

diesel::joinable!(municipalities -> regions (region_code));
diesel::joinable!(grants -> regions (region_code));
diesel::joinable!(invitations -> regions (region_code));
diesel::joinable!(sites -> regions (region_code));
diesel::joinable!(sites -> municipalities (municipality_code));
diesel::joinable!(rounds -> regions (region_code));
diesel::joinable!(rounds -> sites (site_id));
diesel::joinable!(rounds -> instrument_versions (version_id));
diesel::joinable!(round_themes -> rounds (round_id));
diesel::joinable!(round_groups -> rounds (round_id));
diesel::joinable!(round_steps -> rounds (round_id));
diesel::joinable!(round_steps -> accounts (taken_by));
diesel::joinable!(participants -> rounds (round_id));
diesel::joinable!(answers -> participants (participant_id));
diesel::joinable!(answer_edits -> participants (participant_id));
diesel::joinable!(comment_decisions -> participants (participant_id));
diesel::joinable!(joint_views -> rounds (round_id));
diesel::joinable!(actions -> rounds (round_id));
diesel::joinable!(reveals -> rounds (round_id));
diesel::joinable!(workshops -> rounds (round_id));
diesel::joinable!(second_votes -> rounds (round_id));
diesel::joinable!(ballots -> participants (participant_id));
diesel::joinable!(merged_codes -> participants (participant_id));
diesel::joinable!(round_summaries -> rounds (round_id));
diesel::joinable!(releases -> rounds (round_id));
diesel::joinable!(grants -> accounts (account_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(publications -> rounds (round_id));
diesel::joinable!(publications -> accounts (published_by));
diesel::joinable!(share_links -> rounds (round_id));
diesel::joinable!(share_links -> accounts (created_by));
diesel::joinable!(region_consents -> regions (region_code));
diesel::joinable!(region_consents -> accounts (given_by));

diesel::allow_tables_to_appear_in_same_query!(
    settings,
    regions,
    municipalities,
    accounts,
    grants,
    invitations,
    password_resets,
    sessions,
    failed_tries,
    instrument_versions,
    sites,
    rounds,
    round_themes,
    round_groups,
    round_steps,
    participants,
    answers,
    answer_edits,
    comment_decisions,
    joint_views,
    actions,
    reveals,
    workshops,
    second_votes,
    ballots,
    merged_codes,
    round_summaries,
    releases,
    publications,
    share_links,
    region_consents,
    events,
);
