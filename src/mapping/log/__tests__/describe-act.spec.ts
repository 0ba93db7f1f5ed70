import { describeAct } from "../describe-act"

describe("what a person did", () => {
  it.each([
    [
      "POST",
      "instances",
      {
        message: "The instance was created.",
        subject: "instance",
        subject_id: null,
      },
    ],
    [
      "POST",
      "instances/mirins_1",
      {
        message: "Settings of the instance were changed.",
        subject: "instance",
        subject_id: "mirins_1",
      },
    ],
    [
      "POST",
      "instances/mirins_1/schedules/recreate",
      {
        message: "The schedules were made anew.",
        subject: "instance",
        subject_id: "mirins_1",
      },
    ],
    [
      "POST",
      "instances/mirins_1/schedules/mirsch_1/run",
      {
        message: "A schedule was run ahead of its time.",
        subject: "instance",
        subject_id: "mirins_1",
      },
    ],
    [
      "POST",
      "job-lines/mirjl_1/ignore",
      {
        message: "The line was ignored.",
        subject: "job_line",
        subject_id: "mirjl_1",
      },
    ],
    ["POST", "instances/mirins_1/unheard-of", null],
    ["GET", "instances/mirins_1", null],
  ] as const)("tells of %s %s", (method, path, act) => {
    expect(describeAct(method, path)).toEqual(act)
  })
})
