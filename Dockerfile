FROM python:3.12-slim AS build
ENV UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1
WORKDIR /app
RUN pip install --no-cache-dir "uv==0.13.9"
# The dependencies first: they change less often than the code.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-install-project --extra charts --extra slack --extra mcp --extra otel --extra postgresql
COPY README.md LICENSE ./
COPY advisor advisor
COPY prompts prompts
COPY rules rules
RUN uv sync --frozen --no-dev --no-editable --extra charts --extra slack --extra mcp --extra otel --extra postgresql

FROM python:3.12-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data advisor
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1
# By number: a cluster that refuses root cannot look a name up.
USER 10001
# The report store is written here unless its address in the settings says otherwise.
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ.get(\"ADVISOR_PORT\", 8000)}/healthz', timeout=4)"]
CMD ["advisor", "serve", "--host", "0.0.0.0"]
