FROM python:3.12-slim AS build
ENV UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1
WORKDIR /app
RUN pip install --no-cache-dir "uv>=0.9"
# The dependencies first: they change less often than the code.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-install-project --extra slack --extra mcp
COPY README.md LICENSE ./
COPY advisor advisor
COPY prompts prompts
COPY rules rules
RUN uv sync --frozen --no-dev --no-editable --extra slack --extra mcp

FROM python:3.12-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data advisor
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1
USER advisor
# The report store is written here unless its address in the settings says otherwise.
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["advisor", "serve", "--host", "0.0.0.0"]
