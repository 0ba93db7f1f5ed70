import type { Request } from "express"

/** One route of the control API; what `act` returns is the JSON answer. */
export type ControlRoute = {
  method: "get" | "post" | "patch" | "delete"
  path: string
  act(request: Request): unknown
}

export function readNumber(value: unknown): number | undefined {
  return typeof value === "string" && value !== "" ? Number(value) : undefined
}

export function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}
