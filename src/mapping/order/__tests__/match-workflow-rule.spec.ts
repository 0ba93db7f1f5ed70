import { matchWorkflowRule, type WorkflowRule } from "../match-workflow-rule"

const rule = (changes: Partial<WorkflowRule>): WorkflowRule => ({
  rank: 0,
  payment_type: null,
  financial_status: "any",
  confirm_order: true,
  capture_payment: true,
  create_invoice: false,
  upload_invoice: false,
  ...changes,
})
const DRAFT = { confirm_order: false, capture_payment: false }
const PAID = { payment_type: "card", customer_debited_date: "2026-01-01" }
const PENDING = { payment_type: "card", customer_debited_date: null }

describe("matchWorkflowRule", () => {
  it.each([
    ["no rule, debited", PAID, [], true, true],
    ["no rule, not debited", PENDING, [], true, false],
    [
      "a rule for its payment type",
      PAID,
      [rule({ payment_type: "card", ...DRAFT })],
      false,
      false,
    ],
    [
      "a rule for another payment type",
      PAID,
      [rule({ payment_type: "invoice", ...DRAFT })],
      true,
      true,
    ],
    [
      "a rule for paid orders",
      PAID,
      [rule({ financial_status: "paid", ...DRAFT })],
      false,
      false,
    ],
    [
      "a rule for paid orders, not debited",
      PENDING,
      [rule({ financial_status: "paid", ...DRAFT })],
      true,
      false,
    ],
    [
      "a rule for pending orders",
      PENDING,
      [rule({ financial_status: "pending", ...DRAFT })],
      false,
      false,
    ],
    [
      "the first of two rules by rank",
      PAID,
      [rule({ rank: 1 }), rule({ rank: 0, ...DRAFT })],
      false,
      false,
    ],
    [
      "confirm without capture",
      PAID,
      [rule({ capture_payment: false })],
      true,
      false,
    ],
    [
      "capture without confirm",
      PAID,
      [rule({ confirm_order: false })],
      false,
      true,
    ],
    ["a capture that Mirakl has not debited", PENDING, [rule({})], true, false],
  ])("decides by %s", (_, order, rules, confirm, capture) => {
    expect(matchWorkflowRule(order, rules)).toMatchObject({ confirm, capture })
  })

  it.each([
    ["no rule", [], "none"],
    ["a rule without it", [rule({ upload_invoice: true })], "none"],
    ["a rule that keeps it", [rule({ create_invoice: true })], "stored"],
    [
      "a rule that shows it",
      [rule({ create_invoice: true, upload_invoice: true })],
      "uploaded",
    ],
  ])("makes an invoice by %s", (_, rules, invoice) => {
    expect(matchWorkflowRule(PAID, rules)).toMatchObject({ invoice })
  })
})
