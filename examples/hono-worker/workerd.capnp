using Workerd = import "/workerd/workerd.capnp";

# Runs the built worker here as Cloudflare runs it there.
const config :Workerd.Config = (
  services = [
    (name = "chat", worker = .chat),
    # `private` lets it reach a router on this machine.
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8788", http = (), service = "chat")],
);

const chat :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "ORQ_API_KEY", fromEnvironment = "ORQ_API_KEY"),
    (name = "CHAT_TOKEN", fromEnvironment = "CHAT_TOKEN"),
    (name = "OPENAI_BASE_URL", fromEnvironment = "OPENAI_BASE_URL"),
  ],
);
