import { isLockTimeout, lockTimeout } from "../is-lock-timeout"

describe("isLockTimeout", () => {
  it.each([
    ["Timed-out acquiring lock.", true],
    ["Failed to acquire lock for key iitem_1", true],
    ['"iitem_1, iitem_2" is already locked.', true],
    [lockTimeout("the orders of mirinst_1").message, true],
    ["Timed-out acquiring lock. And more", false],
    ["The order is locked", false],
    ["", false],
  ])("%j: %s", (message, expected) => {
    expect(isLockTimeout(message)).toBe(expected)
  })
})
