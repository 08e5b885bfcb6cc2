//! Whoever follows a round live: each listener has a small queue of events, and the hub fills them. Events carry a number,
//! a kind and ids; what has changed a browser asks for itself. A listener that does not keep up is dropped (its browser
//! comes back and asks anew), so it neither blocks the others nor grows.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{broadcast, mpsc, watch};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};

use crate::db::Heard;
use crate::domain::ids::RoundId;
use crate::domain::news::{Audience, Happening, News};

/// How many events may wait for one listener.
const QUEUE: usize = 32;
/// How many of a round's last events are remembered for those who come back.
const REMEMBERED: usize = 256;
/// Proxies and phones give up a connection on which nothing is said.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// The same thing is told of a round at most this often; what comes in between is told once, afterwards.
const SPACING: Duration = Duration::from_millis(100);
/// What every answer saved brings about is told more seldom.
const SPACING_OF_PROGRESS: Duration = Duration::from_millis(400);

/// An event as it goes over the wire: `id`, `event`, `data`.
type Line = Arc<str>;

/// One listener's end.
pub type Events = mpsc::Receiver<Line>;

/// Where an event stands among all events of this process: `EPOCH-NUMBER`. Another process counts for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventNumber {
    epoch: Arc<str>,
    number: u64,
}

impl EventNumber {
    pub fn text(&self) -> String {
        format!("{}-{}", self.epoch, self.number)
    }
}

/// The hub of one process.
#[derive(Debug, Clone)]
pub struct Hub(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    epoch: Arc<str>,
    rooms: Mutex<Rooms>,
    closing: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct Rooms {
    /// The number of the last event of all rooms.
    last: u64,
    open: HashMap<RoundId, Room>,
}

/// The listeners of one round.
#[derive(Debug)]
struct Room {
    listeners: HashMap<Audience, Vec<mpsc::Sender<Line>>>,
    recent: VecDeque<(u64, Happening)>,
    /// Of events up to this number nothing is remembered here.
    forgotten: u64,
}

impl Room {
    fn new(last: u64) -> Room {
        Room {
            listeners: HashMap::new(),
            recent: VecDeque::new(),
            forgotten: last,
        }
    }

    fn remember(&mut self, number: u64, happening: Happening) {
        if self.recent.len() == REMEMBERED
            && let Some((oldest, _)) = self.recent.pop_front()
        {
            self.forgotten = oldest;
        }
        self.recent.push_back((number, happening));
    }

    /// Puts a line into every queue of an audience; who has gone away or does not keep up is dropped.
    fn send(&mut self, audience: Audience, line: &Line) {
        if let Some(listeners) = self.listeners.get_mut(&audience) {
            listeners.retain(|listener| match listener.try_send(Arc::clone(line)) {
                Ok(()) => true,
                Err(TrySendError::Full(_) | TrySendError::Closed(_)) => false,
            });
        }
    }

    fn is_empty(&self) -> bool {
        self.listeners.values().all(Vec::is_empty)
    }
}

impl Hub {
    /// `epoch` names this process; letters and digits.
    pub fn new(epoch: &str) -> Hub {
        Hub(Arc::new(Inner {
            epoch: epoch.into(),
            rooms: Mutex::default(),
            closing: watch::Sender::new(false),
        }))
    }

    fn rooms(&self) -> MutexGuard<'_, Rooms> {
        self.0.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last event so far. A page that is about to be made remembers it, and its browser listens from there: what
    /// happens in between is not lost.
    pub fn place(&self) -> EventNumber {
        EventNumber {
            epoch: Arc::clone(&self.0.epoch),
            number: self.rooms().last,
        }
    }

    /// Lets somebody listen. What the audience missed after the place `after` comes first; where that cannot be told, it
    /// is told that everything may have changed.
    pub fn listen(&self, round: &RoundId, audience: Audience, after: Option<&str>) -> Events {
        let (sender, events) = mpsc::channel(QUEUE);
        let mut rooms = self.rooms();
        if *self.0.closing.borrow() {
            return events;
        }
        let last = rooms.last;
        let room = rooms.open.entry(round.clone()).or_insert_with(|| Room::new(last));
        // A queue that was just made takes these lines.
        let _ = sender.try_send("retry: 2000\n\n".into());
        for line in self.missed(room, audience, after, last) {
            let _ = sender.try_send(line);
        }
        room.listeners.entry(audience).or_default().push(sender);
        events
    }

    fn missed(&self, room: &Room, audience: Audience, after: Option<&str>, last: u64) -> Vec<Line> {
        let Some(after) = after else { return Vec::new() };
        let known = after
            .split_once('-')
            .filter(|(epoch, _)| **epoch == *self.0.epoch)
            .and_then(|(_, number)| number.parse::<u64>().ok())
            .filter(|number| (room.forgotten..=last).contains(number));
        let Some(after) = known else {
            return vec![self.everything(last)];
        };
        let missed: Vec<&(u64, Happening)> = room
            .recent
            .iter()
            .filter(|(number, happening)| *number > after && happening.concerns(audience))
            .collect();
        // More than fits beside what is to come: asking for everything once is less.
        if missed.len() > QUEUE / 2 {
            return vec![self.everything(last)];
        }
        missed
            .into_iter()
            .map(|(number, happening)| self.line(*number, happening.kind(), &happening.code()))
            .collect()
    }

    fn everything(&self, number: u64) -> Line {
        self.line(number, "everything", "everything")
    }

    fn line(&self, number: u64, kind: &str, data: &str) -> Line {
        format!("id: {}-{number}\nevent: {kind}\ndata: {data}\n\n", self.0.epoch).into()
    }

    /// Tells one thing to whom it concerns. Without listeners nothing is kept: a page made later knows it already.
    fn tell(&self, news: News) {
        let mut rooms = self.rooms();
        rooms.last += 1;
        let number = rooms.last;
        let Some(room) = rooms.open.get_mut(&news.round) else {
            return;
        };
        let line = self.line(number, news.happening.kind(), &news.happening.code());
        for audience in Audience::ALL {
            if news.happening.concerns(audience) {
                room.send(audience, &line);
            }
        }
        room.remember(number, news.happening);
    }

    /// Tells everybody that anything may have changed.
    fn tell_everything(&self) {
        let mut rooms = self.rooms();
        rooms.last += 1;
        let number = rooms.last;
        let line = self.everything(number);
        for room in rooms.open.values_mut() {
            room.recent.clear();
            room.forgotten = number;
            Audience::ALL.iter().for_each(|audience| room.send(*audience, &line));
        }
    }

    fn beat(&self) {
        // An event, as a browser hears no comments; without a number, as nothing has happened.
        let line: Line = "event: here\ndata: here\n\n".into();
        let mut rooms = self.rooms();
        for room in rooms.open.values_mut() {
            Audience::ALL.iter().for_each(|audience| room.send(*audience, &line));
        }
        rooms.open.retain(|_, room| !room.is_empty());
    }

    /// How many listen to a round.
    pub fn count(&self, round: &RoundId) -> usize {
        let rooms = self.rooms();
        rooms
            .open
            .get(round)
            .map_or(0, |room| room.listeners.values().map(Vec::len).sum())
    }

    /// Ends every listener's stream, so that the process can stop; nobody listens any more.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
        self.rooms().open.clear();
    }

    /// Hears what writes tell and passes it on, until [`Hub::close`] or until the database is gone.
    pub async fn work(self, mut heard: broadcast::Receiver<Heard>) {
        let mut closing = self.0.closing.subscribe();
        let mut heartbeat = interval(HEARTBEAT);
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut waiting = Waiting::default();
        loop {
            let due = waiting.next_due();
            tokio::select! {
                one = heard.recv() => match one {
                    Ok(Heard::News(news)) => waiting.add(news, Instant::now()),
                    Ok(Heard::MissedSome) | Err(broadcast::error::RecvError::Lagged(_)) => self.tell_everything(),
                    Err(broadcast::error::RecvError::Closed) => return,
                },
                () = sleep_until(due.unwrap_or_else(Instant::now)), if due.is_some() => {}
                _ = heartbeat.tick() => {
                    self.beat();
                    waiting.forget_old(Instant::now());
                }
                _ = closing.wait_for(|closing| *closing) => return,
            }
            for news in waiting.take_due(Instant::now()) {
                self.tell(news);
            }
        }
    }
}

/// News that wait until they may be told again.
#[derive(Default)]
struct Waiting {
    due: HashMap<News, Instant>,
    told: HashMap<News, Instant>,
}

impl Waiting {
    fn add(&mut self, news: News, now: Instant) {
        let due = match self.told.get(&news) {
            Some(told) => (*told + spacing(&news.happening)).max(now),
            None => now,
        };
        self.due.entry(news).or_insert(due);
    }

    fn next_due(&self) -> Option<Instant> {
        self.due.values().min().copied()
    }

    fn take_due(&mut self, now: Instant) -> Vec<News> {
        let due: Vec<News> = self
            .due
            .iter()
            .filter(|(_, due)| **due <= now)
            .map(|(news, _)| news.clone())
            .collect();
        for news in &due {
            self.due.remove(news);
            self.told.insert(news.clone(), now);
        }
        due
    }

    fn forget_old(&mut self, now: Instant) {
        self.told.retain(|_, told| now.duration_since(*told) < HEARTBEAT);
    }
}

fn spacing(happening: &Happening) -> Duration {
    match happening {
        Happening::Progress => SPACING_OF_PROGRESS,
        Happening::Attendance
        | Happening::Round
        | Happening::Reveal
        | Happening::Workshop
        | Happening::JointView(_)
        | Happening::Comments(_)
        | Happening::Actions
        | Happening::SecondVote(_)
        | Happening::Ballot(_) => SPACING,
    }
}

#[cfg(test)]
mod tests;
