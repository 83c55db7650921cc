"""Reports and the counts of models' texts.

Databases from before there were revisions have these tables already, so they are made where they
are missing and such a database is taken over as it is.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

revision = "0001"
down_revision = None


def upgrade(op: Operations) -> None:
    """Make the tables."""
    op.create_table(
        "reports",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("owner", sa.String(128), nullable=False),
        sa.Column("digest", sa.String(128), nullable=False),
        sa.Column("locale", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("owner", "digest"),
        if_not_exists=True,
    )
    op.create_table(
        "explain_counts",
        sa.Column("model", sa.String(200), primary_key=True),
        sa.Column("outcome", sa.String(64), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        if_not_exists=True,
    )
