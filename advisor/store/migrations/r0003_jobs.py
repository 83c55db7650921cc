"""Diagnoses whose answer is fetched later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

revision = "0003"
down_revision = "0002"

MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    """Make their table."""
    gone_with = sa.ForeignKey("reports.id", ondelete="CASCADE")
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("owner", sa.String(128), nullable=False, index=True),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("stage", sa.String(16)),
        sa.Column("bytes_read", sa.BigInteger, nullable=False),
        sa.Column("bytes_total", sa.BigInteger),
        sa.Column("lines_read", sa.BigInteger, nullable=False),
        sa.Column("report_id", sa.String(64), gone_with, index=True),
        sa.Column("problem", sa.Text),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("alive", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False, index=True),
    )
