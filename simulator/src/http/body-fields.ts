import { badRequest, type MiraklProblem } from "./mirakl-problem"

type ProblemOf = (message: string, field: string) => MiraklProblem

/**
 * Typed access to a JSON body. What is missing or of the wrong type is a bad
 * request that names the field; unknown fields are ignored, as there.
 */
export class BodyFields {
  private constructor(
    private readonly value: Record<string, unknown>,
    private readonly path: string,
    private readonly problem: ProblemOf
  ) {}

  static of(
    body: unknown,
    problem: ProblemOf = (message) => badRequest(message)
  ): BodyFields {
    if (!isRecord(body)) {
      throw problem("The request body must be a JSON object.", "")
    }
    return new BodyFields(body, "", problem)
  }

  optionalString(name: string): string | undefined {
    const value = this.value[name]
    if (value === undefined || value === null) {
      return undefined
    }
    // Mirakl's own example sends a reason code as a number.
    if (typeof value !== "string" && typeof value !== "number") {
      throw this.wrong(name, "a string")
    }
    return String(value)
  }

  string(name: string): string {
    const value = this.optionalString(name)
    if (value === undefined || value === "") {
      throw this.missing(name)
    }
    return value
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.value[name]
    if (value === undefined || value === null) {
      return undefined
    }
    if (typeof value !== "boolean") {
      throw this.wrong(name, "a boolean")
    }
    return value
  }

  boolean(name: string): boolean {
    return this.optionalBoolean(name) ?? this.absent(name)
  }

  /** A number; numeric strings pass, as in the official examples. */
  optionalNumber(name: string): number | undefined {
    const value = this.value[name]
    if (value === undefined || value === null) {
      return undefined
    }
    const number = typeof value === "string" ? Number(value || NaN) : value
    if (typeof number !== "number" || !Number.isFinite(number)) {
      throw this.wrong(name, "a number")
    }
    return number
  }

  number(name: string): number {
    return this.optionalNumber(name) ?? this.absent(name)
  }

  optionalInteger(name: string): number | undefined {
    const value = this.optionalNumber(name)
    if (value !== undefined && !Number.isSafeInteger(value)) {
      throw this.wrong(name, "an integer")
    }
    return value
  }

  integer(name: string): number {
    return this.optionalInteger(name) ?? this.absent(name)
  }

  optionalStrings(name: string): string[] | undefined {
    const list = this.optionalArray(name)
    return list?.map((entry) => {
      if (typeof entry !== "string") {
        throw this.wrong(name, "a list of strings")
      }
      return entry
    })
  }

  optionalRecord(name: string): Record<string, unknown> | undefined {
    const value = this.value[name]
    if (value === undefined || value === null) {
      return undefined
    }
    if (!isRecord(value)) {
      throw this.wrong(name, "an object")
    }
    return value
  }

  optionalObject(name: string): BodyFields | undefined {
    const value = this.optionalRecord(name)
    return value && new BodyFields(value, this.at(name), this.problem)
  }

  optionalArray(name: string): unknown[] | undefined {
    const value = this.value[name]
    if (value === undefined || value === null) {
      return undefined
    }
    if (!Array.isArray(value)) {
      throw this.wrong(name, "a list")
    }
    return value
  }

  optionalObjects(name: string): BodyFields[] | undefined {
    return this.optionalArray(name)?.map((entry, index) => {
      const path = `${this.at(name)}[${index}]`
      if (!isRecord(entry)) {
        throw this.problem(`The element '${path}' must be an object.`, path)
      }
      return new BodyFields(entry, path, this.problem)
    })
  }

  /** A list that must hold between one and `limit` objects. */
  objects(name: string, limit = 1000): BodyFields[] {
    const entries = this.optionalObjects(name) ?? this.absent(name)
    if (entries.length < 1 || entries.length > limit) {
      throw this.problem(
        `The list '${this.at(name)}' must hold between 1 and ${limit} elements.`,
        this.at(name)
      )
    }
    return entries
  }

  private absent(name: string): never {
    throw this.missing(name)
  }

  private missing(name: string): MiraklProblem {
    const path = this.at(name)
    return this.problem(`The field '${path}' is required.`, path)
  }

  private wrong(name: string, expected: string): MiraklProblem {
    const path = this.at(name)
    return this.problem(`The field '${path}' must be ${expected}.`, path)
  }

  private at(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
