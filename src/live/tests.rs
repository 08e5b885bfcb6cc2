use uuid::Uuid;

use super::*;

fn round(number: u128) -> RoundId {
    RoundId::from_uuid(Uuid::from_u128(number))
}

fn news(happening: Happening) -> News {
    News::new(&round(1), happening)
}

/// The kinds that wait in a queue, without what is said at the beginning.
fn kinds(events: &mut Events) -> Vec<String> {
    std::iter::from_fn(|| events.try_recv().ok())
        .filter_map(|line| Some(line.lines().find_map(|part| part.strip_prefix("event: "))?.to_owned()))
        .collect()
}

#[test]
fn each_audience_hears_what_concerns_it_and_no_other_round() {
    let hub = Hub::new("a");
    let mut board = hub.listen(&round(1), Audience::Facilitator, None);
    let mut phone = hub.listen(&round(1), Audience::Participant, None);
    let mut elsewhere = hub.listen(&round(2), Audience::Facilitator, None);
    hub.tell(news(Happening::Progress));
    hub.tell(news(Happening::Workshop));
    assert_eq!(kinds(&mut board), ["progress", "workshop"]);
    assert_eq!(kinds(&mut phone), ["workshop"]);
    assert_eq!(kinds(&mut elsewhere), Vec::<String>::new());
}

#[test]
fn whoever_comes_back_hears_what_was_missed() {
    let hub = Hub::new("a");
    let _stays = hub.listen(&round(1), Audience::Facilitator, None);
    hub.tell(news(Happening::Attendance));
    let place = hub.place().text();
    hub.tell(news(Happening::Reveal));
    hub.tell(news(Happening::Progress));
    let mut back = hub.listen(&round(1), Audience::Participant, Some(&place));
    assert_eq!(kinds(&mut back), ["reveal"]);
    let mut current = hub.listen(&round(1), Audience::Participant, Some(&hub.place().text()));
    assert_eq!(kinds(&mut current), Vec::<String>::new());
    // Another process, a place of the future, nonsense: everything may have changed.
    for odd in ["b-1", "a-99", "a-x", "a"] {
        let mut back = hub.listen(&round(1), Audience::Participant, Some(odd));
        assert_eq!(kinds(&mut back), ["everything"], "{odd}");
    }
}

#[test]
fn what_is_no_longer_remembered_is_told_as_everything() {
    let hub = Hub::new("a");
    let _stays = hub.listen(&round(1), Audience::Participant, None);
    let place = hub.place().text();
    (0..REMEMBERED + 2).for_each(|_| hub.tell(news(Happening::Progress)));
    let mut back = hub.listen(&round(1), Audience::Facilitator, Some(&place));
    assert_eq!(kinds(&mut back), ["everything"]);
    let recent = hub.place().text();
    (0..QUEUE).for_each(|_| hub.tell(news(Happening::Workshop)));
    let mut back = hub.listen(&round(1), Audience::Facilitator, Some(&recent));
    assert_eq!(kinds(&mut back), ["everything"], "more than a queue takes");
}

#[test]
fn a_listener_that_does_not_keep_up_is_dropped_and_harms_nobody() {
    let hub = Hub::new("a");
    let mut slow = hub.listen(&round(1), Audience::Facilitator, None);
    let mut quick = hub.listen(&round(1), Audience::Facilitator, None);
    for _ in 0..QUEUE * 2 {
        hub.tell(news(Happening::Workshop));
        assert_eq!(kinds(&mut quick), ["workshop"]);
    }
    assert_eq!(hub.count(&round(1)), 1);
    assert!(kinds(&mut slow).len() < QUEUE);
    assert!(matches!(slow.try_recv(), Err(mpsc::error::TryRecvError::Disconnected)));
}

#[tokio::test(start_paused = true)]
async fn the_same_thing_is_told_once_in_a_while() {
    let hub = Hub::new("a");
    let (sender, heard) = broadcast::channel(4_096);
    let working = tokio::spawn(hub.clone().work(heard));
    let mut board = hub.listen(&round(1), Audience::Facilitator, None);
    for _ in 0..1_000 {
        sender.send(Heard::News(news(Happening::Progress))).unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let told = kinds(&mut board).len();
    assert!((3..=5).contains(&told), "at once, every 400 ms and at the end: {told}");
    sender.send(Heard::MissedSome).unwrap();
    tokio::time::sleep(Duration::from_millis(10)).await;
    assert_eq!(kinds(&mut board), ["everything"]);
    hub.close();
    working.await.unwrap();
    assert!(matches!(board.try_recv(), Err(mpsc::error::TryRecvError::Disconnected)));
}
