import type { Invoice } from "../../mapping/invoice/to-invoice"

const MARGIN = 50
const COLUMNS = [MARGIN, 290, 340, 410, 475]
const RIGHT = 545
const ROW_GAP = 6
const BOTTOM = 760

/** Draws an invoice as a plain A4 PDF. The font writes all European alphabets: the PDF standard's own ones do not. */
export async function renderInvoice(invoice: Invoice): Promise<Buffer> {
  // Not before the first invoice: it takes long to load, in every start of the store.
  const { default: PDFDocument } = await import("pdfkit")
  const pdf = new PDFDocument({ size: "A4", margin: MARGIN })
  const chunks: Buffer[] = []
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
  const isDrawn = new Promise<void>((resolve, reject) => {
    pdf.on("end", () => resolve())
    pdf.on("error", reject)
  })
  pdf.registerFont(
    "plain",
    require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")
  )
  pdf.registerFont(
    "bold",
    require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")
  )
  drawHead(pdf, invoice)
  drawRows(pdf, invoice)
  drawTotals(pdf, invoice)
  pdf.end()
  await isDrawn
  return Buffer.concat(chunks)
}

function drawHead(pdf: PDFKit.PDFDocument, invoice: Invoice): void {
  pdf.font("bold").fontSize(16).text(invoice.seller, MARGIN, MARGIN)
  pdf.fontSize(9)
  for (const [label, value] of invoice.facts) {
    pdf.font("plain").text(`${label}: ${value}`)
  }
  const top = pdf.y + 20
  drawAddress(pdf, "Bill to", invoice.billing, MARGIN, top)
  const bottom = pdf.y
  drawAddress(pdf, "Deliver to", invoice.shipping, 300, top)
  pdf.y = Math.max(bottom, pdf.y) + 24
}

function drawAddress(
  pdf: PDFKit.PDFDocument,
  title: string,
  lines: string[],
  left: number,
  top: number
): void {
  pdf.font("bold").text(title, left, top, { width: 230 })
  pdf.font("plain")
  lines.forEach((line) => pdf.text(line, left, pdf.y, { width: 230 }))
}

function drawRows(pdf: PDFKit.PDFDocument, { rows }: Invoice): void {
  pdf.font("bold")
  drawRow(pdf, ["Item", "Qty", "Net", "Tax", "Total"])
  pdf.font("plain")
  rows.forEach((row) => drawRow(pdf, row))
}

function drawTotals(pdf: PDFKit.PDFDocument, { totals }: Invoice): void {
  pdf.y += 10
  for (const [label, value] of totals) {
    pdf.font(label === "Total" ? "bold" : "plain")
    drawRow(pdf, ["", "", "", label, value])
  }
}

function drawRow(pdf: PDFKit.PDFDocument, cells: string[]): void {
  if (pdf.y > BOTTOM) {
    pdf.addPage()
  }
  const top = pdf.y
  let bottom = top
  cells.forEach((cell, index) => {
    const left = COLUMNS[index] ?? MARGIN
    const width = (COLUMNS[index + 1] ?? RIGHT) - left - 4
    const align = index === 0 ? "left" : "right"
    pdf.text(cell, left, top, { width, align })
    bottom = Math.max(bottom, pdf.y)
  })
  pdf.y = bottom + ROW_GAP
}
