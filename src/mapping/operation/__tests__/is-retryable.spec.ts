import { isRetryable, retryAfterMsOf } from "../is-retryable"

describe("isRetryable", () => {
  it.each([
    [{ name: "MiraklServerError", retryable: true }, true],
    [{ name: "MiraklRequestError", retryable: false }, false],
    [{ retryable: false, code: "ECONNRESET" }, false],
    [{ code: "57P01" }, true],
    [{ code: "08006" }, true],
    [{ code: "40P01" }, true],
    [{ code: "23505" }, false],
    [{ name: "KnexTimeoutError" }, true],
    [new Error("Connection terminated unexpectedly"), true],
    [new Error("Timed-out acquiring lock."), true],
    [new Error('Failed to acquire lock for key "mirakl:1:order-page"'), true],
    [new Error('"mirakl:1:order-page" is already locked.'), true],
    [new TypeError("x is undefined"), false],
    [undefined, false],
    ["boom", false],
  ])("tells of %p: %p", (thrown, expected) => {
    expect(isRetryable(thrown)).toBe(expected)
  })
})

describe("retryAfterMsOf", () => {
  it.each([
    [{ retryAfterMs: 5_000 }, 5_000],
    [{ retryAfterMs: undefined }, undefined],
    [null, undefined],
  ])("reads %p as %p", (thrown, expected) => {
    expect(retryAfterMsOf(thrown)).toBe(expected)
  })
})
