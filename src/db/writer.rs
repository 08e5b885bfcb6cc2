//! One thread writes. What waits in the queue is written in one transaction (group commit), each write in a savepoint
//! of its own; a caller is told only after the commit. When a batch fails as a whole, its writes are tried one by one,
//! so that a bad write harms only itself.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use diesel::Connection as _;
use tokio::sync::{mpsc, oneshot};

use super::connection::{AnyConnection as Connection, DatabaseUrl, Kind, begin, commit, rollback};
use super::error::DbError;
use super::news::Announcer;
use crate::domain::news::News;

/// How many writes may wait; beyond it callers wait for a place, and after [`PATIENCE`] they are told to try again.
const QUEUE: usize = 1_024;
/// How many writes one commit carries at most.
const BATCH: usize = 256;
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub(super) struct Writer {
    queue: mpsc::Sender<Box<dyn Write>>,
}

/// A write that waits for its turn.
trait Write: Send {
    /// Runs inside a savepoint and keeps the outcome; may be called again when a batch failed.
    fn run(&mut self, connection: &mut Connection);
    /// What it has changed that browsers are told of.
    fn news(&self) -> &[News];
    /// Tells the caller the outcome, which is now durable.
    fn tell(self: Box<Self>);
    /// Tells the caller that the outcome could not be made durable.
    fn fail(self: Box<Self>, error: DbError);
}

struct Waiting<F, T, E> {
    write: F,
    outcome: Option<Result<(T, Vec<News>), E>>,
    caller: oneshot::Sender<Result<T, E>>,
}

/// An error of the write itself, or of the savepoint around it.
enum Inner<E> {
    Own(E),
    Savepoint(diesel::result::Error),
}

impl<E> From<diesel::result::Error> for Inner<E> {
    fn from(error: diesel::result::Error) -> Self {
        Inner::Savepoint(error)
    }
}

impl<F, T, E> Write for Waiting<F, T, E>
where
    F: Fn(&mut Connection) -> Result<(T, Vec<News>), E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn run(&mut self, connection: &mut Connection) {
        let write = &self.write;
        let outcome = connection.transaction(|inside| write(inside).map_err(Inner::Own));
        self.outcome = Some(outcome.map_err(|error| match error {
            Inner::Own(error) => error,
            Inner::Savepoint(error) => E::from(DbError::from(error)),
        }));
    }

    fn news(&self) -> &[News] {
        match &self.outcome {
            Some(Ok((_, news))) => news,
            Some(Err(_)) | None => &[],
        }
    }

    fn tell(self: Box<Self>) {
        if let Some(outcome) = self.outcome {
            // A caller that has gone away does not need to know.
            let _ = self.caller.send(outcome.map(|(value, _)| value));
        }
    }

    fn fail(self: Box<Self>, error: DbError) {
        let _ = self.caller.send(Err(E::from(error)));
    }
}

impl Writer {
    /// Starts the writing thread; it ends when every handle to it is gone and the queue is empty.
    pub(super) fn start(url: DatabaseUrl, announcer: Announcer) -> Result<Writer, DbError> {
        let connection = url.connect(Kind::Writer)?;
        let (queue, waiting) = mpsc::channel(QUEUE);
        std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || {
                Thread {
                    url,
                    announcer,
                    connection: Some(connection),
                }
                .work(waiting)
            })
            .map_err(|error| DbError::Broken(format!("cannot start the writer: {error}")))?;
        Ok(Writer { queue })
    }

    /// `write` returns its value and what browsers are told of once it is durable, whether or not the caller still waits.
    pub(super) async fn write<F, T, E>(&self, write: F) -> Result<T, E>
    where
        F: Fn(&mut Connection) -> Result<(T, Vec<News>), E> + Send + 'static,
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (caller, outcome) = oneshot::channel();
        let waiting: Box<dyn Write> = Box::new(Waiting {
            write,
            outcome: None,
            caller,
        });
        self.queue
            .send_timeout(waiting, PATIENCE)
            .await
            .map_err(|_| E::from(DbError::Busy))?;
        outcome
            .await
            .unwrap_or_else(|_| Err(E::from(DbError::Broken("the write was given up".to_owned()))))
    }
}

struct Thread {
    url: DatabaseUrl,
    announcer: Announcer,
    connection: Option<Connection>,
}

impl Thread {
    fn work(mut self, mut waiting: mpsc::Receiver<Box<dyn Write>>) {
        let mut batch = Vec::with_capacity(BATCH);
        while waiting.blocking_recv_many(&mut batch, BATCH) > 0 {
            self.write(std::mem::take(&mut batch));
        }
    }

    fn write(&mut self, mut batch: Vec<Box<dyn Write>>) {
        if self.try_together(&mut batch).is_ok() {
            batch.into_iter().for_each(Write::tell);
            return;
        }
        for write in batch {
            let mut alone = vec![write];
            let outcome = self.try_together(&mut alone);
            for write in alone {
                match outcome {
                    Ok(()) => write.tell(),
                    Err(Trouble::Busy) => write.fail(DbError::Busy),
                    Err(Trouble::Broken) => write.fail(DbError::Broken("the write could not be stored".to_owned())),
                }
            }
        }
    }

    /// One transaction around all of the batch. After any trouble the connection is made anew.
    fn try_together(&mut self, batch: &mut [Box<dyn Write>]) -> Result<(), Trouble> {
        let connection = match &mut self.connection {
            Some(connection) => connection,
            None => self.connection.insert(self.url.connect(Kind::Writer).map_err(|error| {
                tracing::error!(%error, "the writer cannot connect");
                Trouble::Busy
            })?),
        };
        let announcer = &self.announcer;
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            begin(connection, Kind::Writer)?;
            batch.iter_mut().for_each(|write| write.run(connection));
            // Many answers are one piece of news.
            let news: HashSet<&News> = batch.iter().flat_map(|write| write.news()).collect();
            announcer.notify(connection, &news)?;
            commit(connection)?;
            announcer.tell(news);
            Ok(())
        }));
        let error = match outcome {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => error,
            Err(_) => DbError::Broken("a write panicked".to_owned()),
        };
        tracing::error!(%error, writes = batch.len(), "a batch of writes was rolled back");
        // Should this fail too, dropping the connection rolls back all the same.
        let _ = rollback(connection);
        self.connection = None;
        Err(if matches!(error, DbError::Busy) {
            Trouble::Busy
        } else {
            Trouble::Broken
        })
    }
}

#[derive(Clone, Copy)]
enum Trouble {
    Busy,
    Broken,
}
