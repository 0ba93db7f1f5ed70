import { Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import {
  recordsOf,
  type Identified,
  type Json,
} from "../fixtures/mirakl-admin-api"
import { OrderTestBench } from "../fixtures/order-test-bench"

const PDF = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xff, 0x00])

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const uploads = () =>
    suite.simulator.control.journal.list({ operation: "OR74" })
  const imported = async () => {
    const order = bench.place()
    await bench.import()
    return { order, binding: await bench.bindingOf(order) }
  }
  const add = (binding: Identified, changes: Json = {}) =>
    suite.admin.post(`orders/${binding.id}/documents`, {
      file_name: "Facture été.pdf",
      type_code: "CUSTOMER_INVOICE",
      content: PDF.toString("base64"),
      ...changes,
    })

  afterEach(async () => {
    const invoices = await suite.mirakl.listMiraklInvoices()
    await suite.container
      .resolve(Modules.FILE)
      .deleteFiles(invoices.flatMap(({ file_id }) => file_id ?? []))
  })

  describe("documents", () => {
    beforeEach(async () => {
      await bench.open()
      await suite.admin.runOperation(bench.instance.id, "import_master_data")
    })

    it("puts a document on an order, lists it and gives it back byte by byte", async () => {
      const { binding } = await imported()

      const { status, data } = await add(binding)

      expect(status).toBe(200)
      const [document] = recordsOf(data, "documents")
      expect(document).toMatchObject({
        file_name: "Facture ete.pdf",
        type: "CUSTOMER_INVOICE",
        file_size: PDF.length,
      })
      const file = await suite.admin.download(
        `orders/${binding.id}/documents/${document?.id}`
      )
      expect(file.bytes).toEqual(PDF)
      expect(file.headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="Facture ete.pdf"',
        "x-content-type-options": "nosniff",
      })
    })

    it("refuses types, files and orders that it does not know", async () => {
      const { binding } = await imported()
      const other = await imported()
      const { data } = await add(other.binding)
      const [foreign] = recordsOf(data, "documents")

      const answers = [
        await add(binding, { type_code: "NOPE" }),
        await add(binding, { file_name: "virus.exe" }),
        await add(binding, { content: "not base 64!" }),
        await suite.admin.get(`orders/${binding.id}/documents/${foreign?.id}`),
        await suite.admin.get(`orders/nobody/documents`),
      ]

      expect(answers.map(({ status }) => status)).toEqual([
        400, 400, 400, 404, 404,
      ])
      expect(uploads()).toHaveLength(1)
    })

    it("says in Mirakl's words what it does not take", async () => {
      const { binding } = await imported()
      await add(binding)
      const { status, data } = await add(binding)
      expect(status).toBe(400)
      expect(data.message).toContain("already exists")
    })

    it("knows a document whose answer was lost by its name", async () => {
      const { binding } = await imported()
      suite.simulator.control.faults.add({
        operation: "OR74",
        kind: "lost_response",
      })
      const { status, data } = await add(binding)
      expect(status).toBe(200)
      expect(recordsOf(data, "documents")).toHaveLength(1)
      expect(uploads()).toHaveLength(1)
    })
  })

  describe("invoices", () => {
    const open = async (rule: Json) => {
      await bench.open({ invoice_prefix: "MK-" })
      await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
        workflow_rules: [{ create_invoice: true, ...rule }],
      })
    }

    it("makes one invoice per order, numbered without a gap, and shows it on Mirakl", async () => {
      await open({ upload_invoice: true })
      const first = await imported()
      const second = await imported()
      await bench.import()
      suite.simulator.control.orders.move(first.order.order_id, "touch")
      await bench.import()

      const invoices = [
        (await bench.bindingOf(first.order)).invoices,
        (await bench.bindingOf(second.order)).invoices,
      ]
      expect(invoices).toMatchObject([
        [{ number: "MK-000001", error_code: null }],
        [{ number: "MK-000002", error_code: null }],
      ])
      const file = await suite.admin.download(
        `orders/${first.binding.id}/invoice`
      )
      expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-")
      expect(
        [...suite.simulator.state.orderDocuments.values()].map(
          ({ file_name, type, bytes }) => [file_name, type, bytes.length > 1000]
        )
      ).toEqual([
        ["invoice-MK-000001.pdf", "CUSTOMER_INVOICE", true],
        ["invoice-MK-000002.pdf", "CUSTOMER_INVOICE", true],
      ])
    })

    // The oldest hundred were once all that a run looked at.
    it("makes an invoice however many others can't be made", async () => {
      await open({})
      const files = suite.container.resolve(Modules.FILE)
      const createFiles = files.createFiles.bind(files)
      const spy = jest.spyOn(files, "createFiles") as jest.SpyInstance
      spy.mockImplementation((file: { filename: string }) =>
        file.filename.endsWith("invoice-MK-000101.pdf")
          ? createFiles(file as never)
          : Promise.reject(new Error("The disk is full"))
      )
      for (let index = 0; index < 100; index++) {
        bench.place()
      }
      const job = await bench.import()
      expect(job.result).toMatchObject({ invoices_failed: 100 })

      const { binding } = await imported()

      const made = await suite.mirakl.listMiraklInvoices({
        file_id: { $ne: null },
      })
      expect(made).toMatchObject([
        {
          sequence: 101,
          binding_id: binding.id,
          // Its address can't be guessed.
          file_id: expect.stringMatching(/[0-9a-f]{32}/),
        },
      ])

      spy.mockRestore()
      const next = await bench.import()
      expect(next.result).toMatchObject({ invoiced: 100, invoices_failed: 0 })
    })

    it("keeps an invoice to the store unless the rule shows it, and makes none without a rule", async () => {
      await open({ payment_type: "CARD" })
      const other = bench.place({ payment_type: "INVOICE" })
      const card = bench.place({ payment_type: "CARD" })
      await bench.import()
      expect(await bench.bindingOf(other)).toMatchObject({ invoices: [] })
      expect(await bench.bindingOf(card)).toMatchObject({
        invoices: [{ number: "MK-000001", uploaded_at: null }],
      })
      expect(uploads()).toEqual([])
    })

    // A process that dies after any of the writes leaves what is there; the
    // next run goes on with the same number and uploads nothing twice.
    it("goes on with the same number after a crash at any point", async () => {
      await open({ upload_invoice: true })
      const { order, binding } = await imported()
      const states: Json[] = [
        { file_id: null, uploaded_at: null },
        { uploaded_at: null },
      ]
      for (const state of states) {
        const [invoice] = await suite.mirakl.listMiraklInvoices({
          binding_id: binding.id,
        })
        await suite.mirakl.updateMiraklInvoices({
          id: invoice?.id ?? "",
          ...state,
        })
        await bench.import()
      }
      expect(await bench.bindingOf(order)).toMatchObject({
        invoices: [{ number: "MK-000001", uploaded_at: expect.any(String) }],
      })
      expect(uploads()).toHaveLength(1)
    })

    it("numbers orders without a gap when two runs come at once", async () => {
      await open({})
      const orders = [bench.place(), bench.place(), bench.place()]
      await bench.import()
      await suite.mirakl.deleteMiraklInvoices(
        (await suite.mirakl.listMiraklInvoices()).map(({ id }) => id)
      )
      const bindings: Identified[] = []
      for (const order of orders) {
        bindings.push(await bench.bindingOf(order))
      }
      const issue = () =>
        Promise.all(
          bindings.map(({ id }) =>
            suite.mirakl.invoices.issue({
              instance_id: bench.instance.id,
              binding_id: id,
              wants_upload: false,
              issued_at: new Date(),
            })
          )
        )

      await Promise.all([issue(), issue()])

      const invoices = await suite.mirakl.listMiraklInvoices()
      expect(invoices.map(({ sequence }) => sequence).sort()).toEqual([4, 5, 6])
    })
  })
})
