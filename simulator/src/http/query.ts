import { parseMiraklDate } from "./mirakl-date"
import { badRequest } from "./mirakl-problem"

const LIST_LIMIT = 100

/** The query string of one call, read with Mirakl's own conventions. */
export class Query {
  constructor(readonly parameters: URLSearchParams) {}

  text(name: string): string | null {
    const value = this.parameters.get(name)
    return value === null || value === "" ? null : value
  }

  /** The older convention: one parameter, comma-separated, at most 100 values. */
  commaList(name: string): string[] | null {
    const value = this.text(name)
    return value === null ? null : limited(name, value.split(","))
  }

  /** The newer convention: the parameter repeated, at most 100 times. */
  repeatedList(name: string): string[] | null {
    const values = this.parameters.getAll(name).filter((value) => value !== "")
    return values.length === 0 ? null : limited(name, values)
  }

  date(name: string): Date | null {
    const value = this.text(name)
    return value === null ? null : parseMiraklDate(value, name)
  }

  boolean(name: string): boolean | null {
    const value = this.text(name)
    if (value === null) {
      return null
    }
    if (value !== "true" && value !== "false") {
      throw badRequest(`The parameter '${name}' must be 'true' or 'false'.`)
    }
    return value === "true"
  }

  integer(name: string): number | null {
    const value = this.text(name)
    if (value === null) {
      return null
    }
    if (!/^-?\d{1,15}$/.test(value)) {
      throw badRequest(`The parameter '${name}' must be an integer.`)
    }
    return Number(value)
  }

  /** One value of a closed list; anything else is a bad request. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null {
    const value = this.text(name)
    if (value === null) {
      return null
    }
    return memberOf(name, value, allowed)
  }

  /** A comma list of which each value must be in the closed list. */
  commaListOf<T extends string>(
    name: string,
    allowed: readonly T[]
  ): T[] | null {
    const values = this.commaList(name)
    return values?.map((value) => memberOf(name, value, allowed)) ?? null
  }
}

function limited(name: string, values: string[]): string[] {
  const trimmed = values.map((value) => value.trim()).filter((v) => v !== "")
  if (trimmed.length > LIST_LIMIT) {
    throw badRequest(
      `The limit of ${LIST_LIMIT} is exceeded for the parameter : ${name}`
    )
  }
  return trimmed
}

function memberOf<T extends string>(
  name: string,
  value: string,
  allowed: readonly T[]
): T {
  const member = allowed.find((candidate) => candidate === value)
  if (member === undefined) {
    throw badRequest(
      `The value '${value}' of the parameter '${name}' must be one of ${allowed.join(", ")}.`
    )
  }
  return member
}
