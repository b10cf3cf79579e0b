/** Uses controls of an element one after another, as a customer would; `>>>` goes into a shadow root. */
interface Drawn extends Element {
  updateComplete: Promise<unknown>;
}

const pause = () => new Promise((done) => setTimeout(done, 20));

export const use =
  (element: string, ...selectors: string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const host = canvasElement.querySelector<Drawn>(element);
    if (!host) throw new Error(`There is no ${element}.`);
    await host.updateComplete;
    for (const selector of selectors) {
      let found: Element | null = host;
      for (const part of selector.split('>>>'))
        found = (found?.shadowRoot ?? found)?.querySelector(part.trim()) ?? null;
      if (!found) throw new Error(`There is no ${selector}.`);
      (found as HTMLElement).click();
      await pause();
      await host.updateComplete;
    }
  };
