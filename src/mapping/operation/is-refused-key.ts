/**
 * Whether Mirakl refuses the API key: no fault of what was to be told, which
 * waits for the next key. Told by its fields, because an error loses its class
 * on the way through the workflow engine.
 */
export function isRefusedKey(thrown: unknown): boolean {
  const { name, status } = asThrown(thrown)
  return name === "MiraklAuthError" && status === 401
}

function asThrown(thrown: unknown): { name?: unknown; status?: unknown } {
  return typeof thrown === "object" && thrown !== null ? thrown : {}
}
