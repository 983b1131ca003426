import { expect, type Page, test } from "@playwright/test";
import { listRows } from "./stored-rows";

const id = "2602.20205";
const ways = [
  { name: "reloads the page", leave: (page: Page) => page.reload() },
  { name: "goes to another page", leave: (page: Page) => page.goto("/about/") },
  { name: "closes the tab", leave: (page: Page) => page.close({ runBeforeUnload: true }) },
] as const;

/** Open the library with one kept paper. */
async function openLibrary(page: Page): Promise<void> {
  await page.goto(`/papers/${id}/`);
  const button = page.getByRole("button", { name: "Keep" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.goto("/library/");
  await expect(page.getByRole("article")).toHaveCount(1);
}

async function openNote(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Write a note/ }).click();
}

const note = (page: Page) => page.getByRole("textbox", { name: /^Note on/ });

for (const { name, leave } of ways) {
  test.describe(`One who ${name} at once`, () => {
    test("finds every word of a note again", async ({ page, context }) => {
      await openLibrary(page);
      await openNote(page);
      await page.keyboard.type("typed words");
      await leave(page);
      const next = await context.newPage();
      await next.goto("/library/");
      await expect(note(next)).toHaveValue("typed words");
      await expect
        .poll(() => next.evaluate(listRows))
        .toContainEqual(expect.objectContaining({ id, note: "typed words" }));
      expect(
        await next.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unstored"))),
      ).toEqual([]);
    });

    test("finds the tags again, the one that was not finished too", async ({ page, context }) => {
      await openLibrary(page);
      const field = page.getByRole("combobox", { name: "Add a tag" });
      await field.fill("nerf");
      await field.press("Enter");
      await field.fill("later");
      await leave(page);
      const next = await context.newPage();
      await next.goto("/library/");
      await expect(next.getByRole("button", { name: /^Remove the tag/ })).toHaveText([/nerf/, /later/]);
    });

    test("finds a paper kept, or no longer", async ({ page, context }) => {
      await openLibrary(page);
      await page.goto("/papers/2602.20165/");
      await page.getByRole("button", { name: "Keep" }).click();
      await leave(page);
      const next = await context.newPage();
      await next.goto("/library/");
      await expect(next.getByRole("heading", { level: 3 })).toHaveText([/^VISION-ICE/, /^OTPrune/]);
      await next.getByRole("button", { name: /^Keep OTPrune/ }).click();
      await leave(next);
      const last = await context.newPage();
      await last.goto("/library/");
      await expect(last.getByRole("heading", { level: 3 })).toHaveText([/^VISION-ICE/]);
    });
  });
}

test("A note that is typed in two tabs at once is what both say, and goes on from there", async ({
  page,
  context,
}) => {
  await openLibrary(page);
  const other = await context.newPage();
  await other.goto("/library/");
  await openNote(page);
  await openNote(other);
  await note(page).pressSequentially("mine");
  await note(other).pressSequentially("theirs");
  await page.close();
  await note(other).pressSequentially(" too");
  await other.close();
  const last = await context.newPage();
  await last.goto("/library/");
  await expect(note(last)).toHaveValue(/^(?:mine\n\ntheirs too|theirs too\n\nmine)$/);
  await note(last).focus();
  await last.keyboard.press("Control+End");
  await last.keyboard.type("!");
  await expect(last.getByText("Saved")).toBeVisible();
  await last.reload();
  await expect(note(last)).toHaveValue(/!$/);
});
