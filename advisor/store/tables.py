"""The tables, as the newest revision in `migrations/` leaves them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """A time in UTC; SQLite keeps no zone, so it is said again on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write in UTC."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read in UTC."""
        del dialect
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


class Base(DeclarativeBase):
    """The tables."""


class ReportRow(Base):
    """One report; `posted` is when it was last asked for, `paste` the text only if it is kept."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("owner", "digest"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[str] = mapped_column(String(128))
    digest: Mapped[str] = mapped_column(String(128))
    locale: Mapped[str] = mapped_column(String(32))
    body: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    posted: Mapped[datetime | None] = mapped_column(Moment, index=True)
    paste: Mapped[bytes | None] = mapped_column(LargeBinary)


class CountRow(Base):
    """How often something became of a model's texts."""

    __tablename__ = "explain_counts"

    model: Mapped[str] = mapped_column(String(200), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int]


def _of_report(*, optional: bool = False) -> Any:
    """Return a column whose rows go with their report."""
    gone_with = ForeignKey("reports.id", ondelete="CASCADE")
    return mapped_column(String(64), gone_with, index=True, nullable=optional)


class ShareRow(Base):
    """Who holds the token whose hash this is may open one report."""

    __tablename__ = "shares"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    report_id: Mapped[str] = _of_report()
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment, index=True)


class FeedbackRow(Base):
    """What a user says of one finding."""

    __tablename__ = "feedback"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    report_id: Mapped[str] = _of_report()
    finding: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)


class ReplyRow(Base):
    """The answer to a request that may be sent again; without a status it is being made."""

    __tablename__ = "replies"

    owner: Mapped[str] = mapped_column(String(128), primary_key=True)
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    digest: Mapped[str] = mapped_column(String(128))
    status: Mapped[int | None]
    media_type: Mapped[str | None] = mapped_column(String(128))
    body: Mapped[str | None] = mapped_column(Text)
    report_id: Mapped[str | None] = _of_report(optional=True)
    expires: Mapped[datetime] = mapped_column(Moment, index=True)


class KeyRow(Base):
    """One API key; the key itself is nowhere."""

    __tablename__ = "api_keys"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    tenant: Mapped[str] = mapped_column(String(128), index=True)
    name: Mapped[str] = mapped_column(String(100))
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[str] = mapped_column(String(100))
    rate: Mapped[int | None]
    concurrency: Mapped[int | None]
    created: Mapped[datetime] = mapped_column(Moment)
    last_used: Mapped[datetime | None] = mapped_column(Moment)
    revoked: Mapped[datetime | None] = mapped_column(Moment)


class PaceRow(Base):
    """When a caller's next request would be due at its rate, in microseconds of the epoch."""

    __tablename__ = "paces"

    caller: Mapped[str] = mapped_column(String(128), primary_key=True)
    due: Mapped[int] = mapped_column(BigInteger)


class LeaseRow(Base):
    """One request of a caller that is being answered by some replica."""

    __tablename__ = "leases"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    caller: Mapped[str] = mapped_column(String(128), index=True)
    expires: Mapped[datetime] = mapped_column(Moment, index=True)


class JobRow(Base):
    """A diagnosis whose answer is fetched later; `alive` is when its process last said so."""

    __tablename__ = "jobs"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[str] = mapped_column(String(128), index=True)
    status: Mapped[str] = mapped_column(String(16))
    stage: Mapped[str | None] = mapped_column(String(16))
    bytes_read: Mapped[int] = mapped_column(BigInteger)
    bytes_total: Mapped[int | None] = mapped_column(BigInteger)
    lines_read: Mapped[int] = mapped_column(BigInteger)
    report_id: Mapped[str | None] = _of_report(optional=True)
    problem: Mapped[str | None] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    alive: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment, index=True)
