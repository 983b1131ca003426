// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { KeepButton } from "@/components/reading/keep-button";

afterEach(cleanup);

const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

describe("The button that keeps a paper", () => {
  test("is hidden without JavaScript, not pressed, and named in both languages", () => {
    const html = renderToStaticMarkup(<KeepButton id="2602.20165" paper={paper} />);
    expect(html).toMatch(/^<button [^>]*class="needs-script /);
    expect(html).toContain('aria-pressed="false"');
    expect(html).toMatch(/<ui-en>Keep<.*<ui-zh> 收藏</);
  });

  test("says in both languages that a browser without storage cannot keep, and stays as it was", async () => {
    render(<KeepButton id="2602.20165" paper={paper} />);
    const button = screen.getByRole("button", { name: /Keep/ });
    const status = screen.getByRole("status");
    expect(status.textContent).toBe("");
    fireEvent.click(button);
    expect(await screen.findByText(/cannot be kept/)).toBeDefined();
    expect(status.textContent).toMatch(/cannot be kept.*不能收藏/);
    expect(button.getAttribute("aria-pressed")).toBe("false");
  });
});
