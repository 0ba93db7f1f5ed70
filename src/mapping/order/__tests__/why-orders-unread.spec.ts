import { whyOrdersUnread } from "../why-orders-unread"

const READ = {
  status: "done",
  error_code: null,
  error_message: null,
  remedy: null,
  result: { is_complete: true },
}

describe("what may be built on an import of orders", () => {
  it.each([
    ["all were read", READ, null],
    ["some of them failed", { ...READ, status: "partial" }, null],
    ["none could be imported", { ...READ, status: "failed" }, null],
    [
      "nothing could be read",
      {
        ...READ,
        error_code: "WRONG_KEY",
        error_message: "Refused.",
        remedy: "Enter the key.",
      },
      { code: "WRONG_KEY", message: "Refused.", remedy: "Enter the key." },
    ],
    [
      "it was cancelled in the queue",
      { ...READ, status: "cancelled", result: null },
      {
        code: "IMPORT_CANCELLED",
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ],
    [
      "it was cancelled after some orders",
      { ...READ, status: "cancelled" },
      {
        code: "IMPORT_CANCELLED",
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ],
    [
      "the window did not hold still",
      { ...READ, status: "partial", result: { is_complete: false } },
      {
        code: "WINDOW_UNSTABLE",
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ],
  ])("when %s", (_, job, expected) => {
    expect(whyOrdersUnread(job)).toEqual(expected)
  })
})
