import { expect, test } from "@playwright/test";
import { pageKinds } from "./pages";

// The policy is about the service worker as well.
test.use({ serviceWorkers: "allow" });

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`The policy of the page kind ${kind} lets its own scripts run, and no other`, async ({ page }) => {
    const messages: string[] = [];
    page.on("console", (message) => messages.push(message.text()));
    await page.goto(path);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
      "content",
      /; script-src 'self'(?: 'sha256-[\w+/]+=*')+; style-src 'self'; style-src-attr 'unsafe-inline'; img/,
    );
    await expect(page.locator("html")).toHaveAttribute("data-script", "");
    expect(messages.filter((text) => !text.includes("404 (Not Found)"))).toEqual([]);

    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const image = document.createElement("img");
      image.setAttribute("onerror", "window.ran = true");
      image.src = "/nothing.png";
      document.body.append(image);
      await new Promise((resolve) => image.addEventListener("error", resolve));
      return "ran" in window;
    });
    expect(ran).toBe(false);
  });
}
