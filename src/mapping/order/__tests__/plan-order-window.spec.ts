import { planOrderWindow } from "../plan-order-window"

const at = (time: string) => new Date(`2026-05-02T${time}Z`)

describe("planOrderWindow", () => {
  it("reads everything at first, to the end of Mirakl's running second", () => {
    expect(planOrderWindow(null, at("10:00:00"))).toEqual({
      from: null,
      to: at("10:00:01"),
      next_cursor: at("09:59:30"),
    })
  })

  it("overlaps the window before", () => {
    expect(planOrderWindow(at("09:30:00"), at("10:00:00"))).toMatchObject({
      from: at("09:20:00"),
    })
  })

  it("never goes back when Mirakl's clock does", () => {
    expect(planOrderWindow(at("11:00:00"), at("10:00:00"))).toMatchObject({
      next_cursor: at("11:00:00"),
    })
  })
})
