// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SettingsPanel } from "@/components/layout/settings/settings-panel";
import { createSettingsScript } from "@/lib/site/settings-script";

const { dataset } = document.documentElement;

function getRadio(group: RegExp, name: RegExp): HTMLElement {
  return within(screen.getByRole("group", { name: group })).getByRole("radio", { name });
}

beforeEach(() => {
  localStorage.clear();
  new Function(createSettingsScript("en"))();
  render(<SettingsPanel />);
});

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

describe("The settings", () => {
  test("apply at once and are kept", async () => {
    fireEvent.click(getRadio(/Text size/, /Larger/));
    expect(dataset.size).toBe("larger");
    expect(localStorage.getItem("digest:size")).toBe("larger");
    await waitFor(() => expect(getRadio(/Text size/, /Larger/)).toHaveProperty("checked", true));
  });

  test("all go back to their defaults, and leave nothing stored", () => {
    fireEvent.click(getRadio(/Theme/, /Dark/));
    fireEvent.click(getRadio(/Keyboard/, /Off/));
    fireEvent.click(screen.getByRole("button", { name: /Reset/ }));
    expect(dataset).toMatchObject({ theme: "system", shortcuts: "on" });
    expect(localStorage.length).toBe(0);
  });

  test("hold for the page where storage is blocked, and say so", () => {
    vi.stubGlobal("localStorage", undefined);
    fireEvent.click(getRadio(/Motion/, /Reduced/));
    expect(dataset.motion).toBe("reduced");
    expect(screen.getByRole("status").textContent).toContain("is not storing anything");
  });
});
