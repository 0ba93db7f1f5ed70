import { mediaTypeOf, toSafeFileName } from "../document-file"

describe("toSafeFileName", () => {
  it.each([
    ["invoice.pdf", "invoice.pdf"],
    ["Facture n° 12 – été.pdf", "Facture n_ 12 _ ete.pdf"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\boot.ini", "boot.ini"],
    ['a"; filename="b.exe', "a_ filename_b.exe"],
    ["line\r\nbreak.txt", "line_break.txt"],
    [".hidden", "hidden"],
    ["счёт.pdf", "_.pdf"],
    ["", "document"],
    [`${"x".repeat(300)}.pdf`, `${"x".repeat(96)}.pdf`],
  ])("makes of %j %j", (name, safe) => {
    expect(toSafeFileName(name)).toBe(safe)
  })
})

describe("mediaTypeOf", () => {
  it.each([
    ["a.pdf", "application/pdf"],
    ["a.b.PNG", "image/png"],
    ["a.exe", null],
    ["pdf", null],
  ])("knows that of %j", (name, type) => {
    expect(mediaTypeOf(name)).toBe(type)
  })
})
