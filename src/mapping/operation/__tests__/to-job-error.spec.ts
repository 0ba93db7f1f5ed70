import { MedusaError } from "@medusajs/framework/utils"
import { isUnexpected, toJobError } from "../to-job-error"

describe("toJobError", () => {
  it("keeps what a Mirakl error says, with its remedy", () => {
    expect(
      toJobError({
        name: "MiraklServerError",
        code: "SERVER_ERROR",
        message: "Mirakl answered 503 to OR11",
        remedy: "Try again later.",
      })
    ).toEqual({
      code: "SERVER_ERROR",
      message: "Mirakl answered 503 to OR11",
      remedy: "Try again later.",
    })
  })

  it("tells what was foreseen from what was not", () => {
    const medusaError = new MedusaError(MedusaError.Types.NOT_FOUND, "No")
    expect(isUnexpected(medusaError)).toBe(false)
    expect(isUnexpected({ name: "MiraklServerError" })).toBe(false)
    expect(isUnexpected(new TypeError("x is undefined"))).toBe(true)
  })

  it("names a refused key", () => {
    expect(
      toJobError({ name: "MiraklAuthError", status: 401, message: "Refused" })
        .code
    ).toBe("WRONG_KEY")
  })

  it("keeps what a Medusa error says", () => {
    const error = new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Region reg_1 was not found"
    )
    expect(toJobError(error)).toEqual({
      code: "not_found",
      message: "Region reg_1 was not found",
      remedy: null,
    })
  })

  it("says what to do about a lock that nobody gives back", () => {
    expect(toJobError(new Error("Timed-out acquiring lock."))).toMatchObject({
      code: "LOCK_TIMED_OUT",
      remedy: expect.stringContaining("restart the store"),
    })
  })

  it("drops the message of any other error, which may quote a buyer", () => {
    const error = Object.assign(
      new Error("insert into customer values ('Jeanne Martin')"),
      { name: "UniqueConstraintViolationException", constraint: "customer_pk" }
    )
    const told = toJobError(error)
    expect(JSON.stringify(told)).not.toContain("Jeanne")
    expect(told.message).toContain(
      "UniqueConstraintViolationException, customer_pk"
    )
  })

  it.each([undefined, null, "boom", 7])("survives a thrown %p", (thrown) => {
    expect(toJobError(thrown).code).toBe("UNEXPECTED")
    expect(isUnexpected(thrown)).toBe(true)
  })
})
