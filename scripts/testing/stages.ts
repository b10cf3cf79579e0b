/** Runs stages a few at a time, each after the one it needs. */
export interface Stage<Result> {
  name: string;
  /** The name of the stage that must have passed before this one starts. */
  after?: string;
  run(): Promise<Result>;
}

export async function inLanes<Result>(
  stages: readonly Stage<Result>[],
  lanes: number,
  refuse: (stage: Stage<Result>) => Promise<Result>,
  report: (stage: Stage<Result>, result: Result) => void,
  passed: (result: Result) => boolean,
): Promise<void> {
  const waiting = [...stages];
  const finished = new Map<string, boolean>();
  let wake: (() => void)[] = [];

  /** Takes the first stage that may start; undefined while all that wait need another one. */
  const take = () => {
    const index = waiting.findIndex(({ after }) => !after || finished.has(after));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };

  const lane = async () => {
    while (waiting.length > 0) {
      const stage = take();
      if (!stage) {
        await new Promise<void>((resolve) => wake.push(resolve));
        continue;
      }
      const refused = stage.after !== undefined && finished.get(stage.after) === false;
      const result = await (refused ? refuse(stage) : stage.run());
      report(stage, result);
      finished.set(stage.name, passed(result));
      const sleeping = wake;
      wake = [];
      for (const go of sleeping) go();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
