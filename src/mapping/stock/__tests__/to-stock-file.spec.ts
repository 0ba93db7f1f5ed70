import { parse } from "csv-parse/sync"
import { STOCK_FILE_HEADER, toStockFileLines } from "../to-stock-file"

describe("toStockFileLines", () => {
  it("writes one line per offer, with the quantity of all warehouses", () => {
    expect(
      STOCK_FILE_HEADER +
        toStockFileLines([
          { shop_sku: "A-1", quantity: 3 },
          { shop_sku: "B-2", quantity: 0 },
        ])
    ).toBe(
      "offer-sku;quantity;warehouse-code;update-delete\nA-1;3;;UPDATE\nB-2;0;;UPDATE\n"
    )
  })

  it.each(["semi;colon", 'quo"te', "new\nline", "Größe é", "a space"])(
    "writes the SKU %j so that it is read back as it is",
    (shop_sku) => {
      const rows = parse(toStockFileLines([{ shop_sku, quantity: 1 }]), {
        delimiter: ";",
      })

      expect(rows).toEqual([[shop_sku, "1", "", "UPDATE"]])
    }
  )
})
