# Builds the release binary and puts it, and little else, into an image. Needs BuildKit for the caches.
#   docker build --tag perhekeskusarviointi .

FROM rust:1.95-bookworm AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpq-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
# Without the bundled libpq: Debian's speaks TLS to the database and gets Debian's security updates.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --no-default-features --features pdf --bin arviointi \
    && cp target/release/arviointi /usr/local/bin/arviointi

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libpq5 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin arviointi \
    && install --directory --owner=arviointi --group=arviointi --mode=0750 /data
COPY --from=build /usr/local/bin/arviointi /usr/local/bin/arviointi
COPY LICENSE /usr/share/doc/perhekeskusarviointi/LICENSE
USER arviointi
# The SQLite file lives here where no DATABASE_URL says otherwise.
WORKDIR /data
VOLUME /data
EXPOSE 8080
# The binary asks itself, so the image needs no curl. It answers only when the database does.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["arviointi", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["arviointi"]
CMD ["serve", "--bind", "0.0.0.0:8080"]
