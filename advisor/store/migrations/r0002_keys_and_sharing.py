"""API keys and limits, shares, feedback, replies, and what retention needs.

Revisions only add: SQLite changes a column by making its table anew, and dropping the old one
would delete the rows that refer to it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    """Make the tables, and let reports be as old as they are."""
    op.add_column("reports", sa.Column("posted", MOMENT))
    op.add_column("reports", sa.Column("paste", sa.LargeBinary))
    op.execute("UPDATE reports SET posted = created")
    op.create_index("ix_reports_posted", "reports", ["posted"])
    _make_what_belongs_to_reports(op)
    _make_keys(op)


def _make_what_belongs_to_reports(op: Operations) -> None:
    op.create_table(
        "shares",
        sa.Column("id", sa.String(64), primary_key=True),
        _report_id(),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False, index=True),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(64), primary_key=True),
        _report_id(),
        sa.Column("finding", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
    )
    op.create_table(
        "replies",
        sa.Column("owner", sa.String(128), primary_key=True),
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("digest", sa.String(128), nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("media_type", sa.String(128)),
        sa.Column("body", sa.Text),
        _report_id(nullable=True),
        sa.Column("expires", MOMENT, nullable=False, index=True),
    )


def _make_keys(op: Operations) -> None:
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(128), nullable=False, index=True),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("scopes", sa.String(100), nullable=False),
        sa.Column("rate", sa.Integer),
        sa.Column("concurrency", sa.Integer),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("last_used", MOMENT),
        sa.Column("revoked", MOMENT),
    )
    op.create_table(
        "paces",
        sa.Column("caller", sa.String(128), primary_key=True),
        sa.Column("due", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "leases",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("caller", sa.String(128), nullable=False, index=True),
        sa.Column("expires", MOMENT, nullable=False, index=True),
    )


def _report_id(*, nullable: bool = False) -> sa.Column[str]:
    gone_with = sa.ForeignKey("reports.id", ondelete="CASCADE")
    return sa.Column("report_id", sa.String(64), gone_with, nullable=nullable, index=True)
