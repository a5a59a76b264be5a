// Tries the page of a running service in a browser: node page.test.mjs ADDRESS TOKEN BROWSER FOLDER
// The folder holds node_modules with playwright-core, and gets the pictures. Prints "ok NAME" for each check that held.
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";

const [address, token, browserPath, folder] = process.argv.slice(2);
const { chromium } = createRequire(folder + "/")("playwright-core");

const SPEC = `spec tea {
  require response mentions any of ["tea"]
  forbid response contains "milk"
}
`;
let page;
const said = [];

const fill = (name, text) => page.locator("#" + name).fill(text);
const settled = () => page.waitForSelector("#outcome[aria-busy=false]");
const reward = async (text) => {
  await settled();
  assert.ok((await page.textContent("#reward")).startsWith(text), await page.textContent("#reward"));
};
const marks = (name) => page.$$eval(`.paper:has(#${name}) mark`, (all) => all.map((one) => [one.className, one.textContent]));
const selected = (name) => page.$eval("#" + name, (area) => area.value.substring(area.selectionStart, area.selectionEnd));

async function fresh(where = "/#token=" + token, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error}`));
  await page.goto(address + where);
}

const checks = {
  async "the first look shows a reward, findings and where they are"() {
    await reward("Reward 0.");
    assert.equal(page.url(), address + "/");
    assert.equal(await page.inputValue("#parameter-name"), "Ada");
    assert.equal(await page.locator("#findings li").count(), 5);
    assert.ok((await marks("response")).some(([kind, text]) => kind === "FAILS" && text === "Unfortunately"));
    assert.match(await page.textContent("#instruction"), /Dear Ada|Dear/);
    await page.screenshot({ path: folder + "/page.png", fullPage: true });
  },

  async "marks stand where they belong, whatever characters are before them"() {
    await fill("spec", SPEC);
    await fill("response", "🍵🍵 no tea 👩‍👩‍👧 without\nmilk, please");
    await reward("Reward 0.500, not accepted");
    assert.deepEqual((await marks("response")).filter(([kind]) => kind === "FAILS"), [["FAILS", "milk"]]);
    await page.locator("#findings li.FAILS button").click();
    assert.equal(await selected("response"), "milk");
  },

  async "the text under the marks is broken into lines as the one above"() {
    await fill("response", "tea ".repeat(400) + "averyverylongword".repeat(40) + "\n\nmilk");
    await reward("Reward 0.500");
    const heights = await page.$eval("#response", (area) => [area.scrollHeight, area.previousElementSibling.scrollHeight]);
    assert.ok(Math.abs(heights[0] - heights[1]) <= 24, heights.join(" and "));
    await page.$eval("#response", (area) => { area.scrollTop = 200; });
    await page.waitForFunction(() => document.querySelector(".paper:has(#response) .under").scrollTop === 200);
  },

  async "what is wrong with a spec is shown at its place"() {
    await fill("spec", "spec tea {\n  require response hs 2 words\n}\n");
    await settled();
    assert.match(await page.textContent("#problems"), /line 2/);
    assert.match(await page.textContent("#reward"), /has errors/);
    assert.equal(await page.locator("#findings li").count(), 0);
    assert.deepEqual(await marks("response"), []);
    const [[kind, text]] = await marks("spec");
    assert.equal(kind, "error");
    await page.locator("#problems li button").first().click();
    assert.equal(await selected("spec"), text);
    await page.screenshot({ path: folder + "/broken.png", fullPage: true });
  },

  async "what a text says is shown and never run"() {
    const hostile = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> tea <b>milk</b>`;
    await fill("spec", SPEC.replace("milk", "<b>milk</b>").replace("tea {", `tea {\n  task "<img src=x onerror='window.hacked=1'>"\n`));
    await fill("response", hostile);
    await reward("Reward 0.500");
    assert.equal(await page.$eval(".paper:has(#response) .under", (under) => under.textContent.trim()), hostile);
    assert.equal(await page.locator("img, b, script:not([src])").count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.match(await page.textContent("#instruction"), /<img/);
  },

  async "everything can be done from the keyboard"() {
    await fill("spec", SPEC);
    await fill("response", "tea and milk");
    await reward("Reward 0.500");
    await page.focus("#spec");
    const path = [];
    for (let step = 0; step < 20 && !path.includes("milk"); step++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
      path.push(at.includes("milk") ? "milk" : at);
    }
    assert.deepEqual(path.slice(0, 2), ["What a model is told", "response"]);
    assert.ok(path.includes("policy") && path.includes("milk"), path.join(" > "));
    assert.deepEqual(await marks("response"), [["FAILS", "milk"]]);
    await page.keyboard.press("Enter");
    assert.equal(await selected("response"), "milk");
    await page.keyboard.press("Control+Enter");
    await reward("Reward 0.500");
  },

  async "every field says what it is"() {
    const nameless = await page.$$eval("input, textarea, select", (all) =>
      all.filter((one) => !one.labels.length && !one.getAttribute("aria-label")).map((one) => one.id));
    assert.deepEqual(nameless, []);
    await page.getByRole("button", { name: /milk.*: fails/ }).waitFor();
    await page.getByRole("textbox", { name: "Spec", exact: true }).waitFor();
  },

  async "a policy changes what it is worth"() {
    await page.selectOption("#policy", "verl-if");
    await reward("Reward 2.500 of 5");
    await page.selectOption("#policy", "strict");
    await reward("Reward 0.000");
  },

  async "what a judge must say stays unknown"() {
    await fill("spec", 'spec warm {\n  require response satisfies "Warm."\n}\n');
    await settled();
    assert.match(await page.textContent("#findings li.UNKNOWN"), /is unknown/);
    assert.match(await page.textContent("#reward"), /undecided|No reward/);
  },

  async "a narrow screen shows one column and nothing beside it"() {
    await fresh(undefined, { viewport: { width: 360, height: 740 } });
    await reward("Reward 0.");
    const [wide, inner] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    assert.ok(wide <= inner, `${wide} in ${inner}`);
    const [spec, response] = await Promise.all(["#spec", "#response"].map((name) => page.locator(name).boundingBox()));
    assert.ok(response.y > spec.y + spec.height);
    await page.screenshot({ path: folder + "/narrow.png", fullPage: true });
  },

  async "it can be read by day and by night"() {
    for (const colorScheme of ["light", "dark"]) {
      await fresh(undefined, { colorScheme });
      await reward("Reward 0.");
      await page.screenshot({ path: `${folder}/${colorScheme}.png`, fullPage: true });
      const faint = await page.evaluate(() => {
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (node) => {
          for (let at = node; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/, 0\)$/.test(colour)) return colour;
          }
          return "rgb(255, 255, 255)";
        };
        const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const ink = light(getComputedStyle(document.body).color);
        const texts = Array.from(document.querySelectorAll("h1, header p, label, #reward, #summary, .sign, .more, summary, th, td, textarea"))
          .filter((node) => node.offsetParent)
          .map((node) => [node.className || node.tagName, ratio(light(getComputedStyle(node).color), light(ground(node)))]);
        const under = Array.from(document.querySelectorAll("mark"))
          .map((node) => ["mark " + node.className, ratio(ink, light(getComputedStyle(node).backgroundColor))]);
        return [...texts, ...under].filter(([, contrast]) => contrast < 4.5);
      });
      assert.deepEqual(faint, []);
    }
  },

  async "without a token it asks for one, and keeps it to itself"() {
    await fresh("/");
    assert.match(await page.textContent("#reward"), /Enter the token/);
    await fill("token", "wrong");
    await settled();
    assert.match(await page.textContent("#reward"), /does not know this token/);
    await fill("token", token);
    await reward("Reward 0.");
    assert.equal(await page.getAttribute("#token", "type"), "password");
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
    await page.reload();
    await reward("Reward 0.");
  },

  async "under an address with the token it needs none"() {
    await fresh(`/t/${token}/`);
    await reward("Reward 0.");
    assert.equal(await page.locator("#access").isVisible(), false);
  },

  async "the console is quiet"() {
    const noise = said.filter((line) => /^(error|warning)/.test(line) && !/Failed to load resource: .* (422|401) /.test(line));
    assert.deepEqual(noise, []);
  },
};

const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
let failed = 0;
try {
  await fresh();
  for (const [name, check] of Object.entries(checks)) {
    page.setDefaultTimeout(10_000);
    try {
      await check();
      console.log("ok " + name);
    } catch (wrong) {
      failed++;
      console.log(`not ok ${name}\n${wrong.stack}\nthe page says: ${await page.textContent("#reward").catch(() => "")}`);
    }
  }
} finally {
  await browser.close();
}
console.log(`${Object.keys(checks).length} checks, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
