"""Every pair of ink and ground that a page shows, found in the browser: by day and by night, also under the pointer
and the keyboard's focus; and the colours of charts as those see them who tell some apart badly."""

import itertools
import re

import pytest

import browser
import pages

# Text of 24 px, or of 18.66 px in bold, needs 3; other text 4.5 (WCAG 2.2, 1.4.3); borders of controls, bars and
# marks of charts need 3 (1.4.11).
TEXT, LARGE, MARK = 4.5, 3, 3

PAIRS = """
const parse = colour => {
  const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
  return {r, g, b, a};
};
const over = (top, below) => ({
  r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
  b: top.b * top.a + below.b * (1 - top.a), a: 1});
// What lies below an element: every ground up to the page, laid over one another.
const ground = element => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    const image = getComputedStyle(at).backgroundImage.match(/^linear-gradient\\((rgba?\\([^)]*\\)) 0px, \\1 0px\\)/);
    if (image) layers.push(parse(image[1]));
    if (colour.a > 0) layers.push(colour);
    if (colour.a === 1) break;
  }
  return layers.reverse().reduce((below, top) => over(top, below), {r: 255, g: 255, b: 255, a: 1});
};
const linear = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = ({r, g, b}) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
const shown = element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
const name = element => element.tagName.toLowerCase() + [...element.classList].map(one => "." + one).join("");
const hex = ({r, g, b}) => "#" + [r, g, b].map(one => Math.round(one).toString(16).padStart(2, "0")).join("");
const found = new Map();
const note = (kind, element, ink, below) => {
  const solid = over(ink, below);
  const key = [kind, hex(solid), hex(below)].join(" ");
  if (!found.has(key)) found.set(key, {kind, ink: hex(solid), ground: hex(below), ratio: contrast(solid, below),
    element: name(element.closest("[class]") || element) + " > " + name(element)});
};
const look = element => {
  const style = getComputedStyle(element);
  const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (element instanceof SVGElement) {
    const picture = element.closest(".chart");
    if (picture && element.tagName === "text") {
      const marks = [...picture.querySelectorAll("rect.area")];
      const below = marks.length
        ? marks.map(mark => parse(getComputedStyle(mark).fill)) : [ground(picture)];
      below.forEach(one => note("text", element, parse(style.fill), one));
    } else if (element.matches(".bar rect, .chart rect:not([fill], .track, .area), .chart .line, .chart .point")) {
      const ink = element.matches(".line") ? style.stroke : style.fill;
      if (/^rgb/.test(ink)) note("mark", element, parse(ink), ground(element.ownerSVGElement.parentElement));
    }
    return;
  }
  if (hasText) {
    const size = parseFloat(style.fontSize), isBold = Number(style.fontWeight) >= 700;
    note(size >= 24 || isBold && size >= 18.66 ? "large" : "text", element, parse(style.color), ground(element));
  }
  if (element.matches("input, textarea, select, button") && parseFloat(style.borderTopWidth) > 0) {
    const edge = parse(style.borderTopColor);
    // A button with a ground of its own is seen by that.
    const own = ground(element), around = ground(element.parentElement);
    if (contrast(own, around) < 3 && !element.matches("button")) note("mark", element, edge, around);
  }
};
const elements = arguments[0] ? document.querySelectorAll(arguments[0]) : document.body.querySelectorAll("*");
for (const element of elements) if (shown(element)) look(element);
return [...found.values()];
"""

SCHEMES = ("light", "dark")


def needed(kind):
    return {"text": TEXT, "large": LARGE, "mark": MARK}[kind]


def faint(pairs):
    return [pair for pair in pairs if pair["ratio"] < needed(pair["kind"])]


def shown(live, chromium, type, scheme):
    browser.resize(chromium, 1280)
    browser.colour_scheme(chromium, scheme)
    chromium.get(live.base + pages.PAGE_TYPES[type])
    chromium.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.mark.parametrize("type", pages.PAGE_TYPES)
def test_every_ink_stands_out_from_its_ground(live, chromium, type):
    for scheme in SCHEMES:
        shown(live, chromium, type, scheme)
        pairs = chromium.execute_script(PAIRS)
        assert pairs, scheme
        assert faint(pairs) == [], scheme


def force(chromium, element, *states):
    """Makes the browser show an element as if the pointer were over it, or the keyboard at it."""
    chromium.execute_cdp_cmd("DOM.enable", {})
    chromium.execute_cdp_cmd("CSS.enable", {})
    root = chromium.execute_cdp_cmd("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    node = chromium.execute_cdp_cmd("DOM.querySelector", {"nodeId": root, "selector": element})["nodeId"]
    chromium.execute_cdp_cmd("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": list(states)})


# One of each kind of thing that can be pressed.
PRESSED = {
    "home": [".masthead .name", ".search", ".nav a", ".list a", ".more", ".papers a", ".jump a", ".footer a"],
    "session held": [".take a.main", ".take li:nth-child(2) a", ".agenda .papers a", ".tools button", "summary",
                     ".chapters a", ".crumbs a"],
    "list": [".narrowing summary", ".narrowing a", ".jump a"],
    "search": [".field button", ".field input"],
    "letter": [".jump [aria-current]"],
}


@pytest.mark.parametrize("type", PRESSED)
def test_what_is_pointed_at_stands_out(live, chromium, type):
    for scheme in SCHEMES:
        shown(live, chromium, type, scheme)
        for selector in PRESSED[type]:
            force(chromium, selector, "hover", "focus", "focus-visible")
            assert faint(chromium.execute_script(PAIRS, f"{selector}, {selector} *")) == [], (scheme, selector)
            outline = chromium.execute_script("""
                const element = document.querySelector(arguments[0]), style = getComputedStyle(element);
                return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor,
                  getComputedStyle(element.closest(".masthead, .card, .footer, .nav, body")).backgroundColor]
                """, selector)
            style, width, colour, below = outline
            assert style == "solid" and width >= 2, (scheme, selector)
            assert contrast(rgb(colour), rgb(below)) >= MARK, (scheme, selector, outline)


def test_faint_ink_is_found(chromium, tmp_path):
    page = tmp_path / "faint.html"
    page.write_text('<body style="background:#fff"><p style="color:#999">Mờ<p style="color:#555">Rõ</p><input '
                    'style="border:1px solid #ddd"><div style="background:#888"><p style="color:#0008">Nền</div>')
    chromium.get(page.as_uri())
    assert {pair["element"].rpartition(" ")[2] for pair in faint(chromium.execute_script(PAIRS))} == {"p", "input"}


# How the eye without one of its three cones sees colours of linear sRGB: the matrices for severity 1.0 of G. M.
# Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based Model for Simulation of Color Vision
# Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table of supplementary values.
EYES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "all three": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}
# Two colours as far apart as this in CIELAB (1976) are told apart at a glance, side by side.
APART = 11

# What stands beside what in one picture.
BESIDE = [
    ("green-bar", "red-bar", "grey-bar"),  # votes
    ("green-bar", "blue-bar", "gold-bar", "grey-bar"),  # states
    ("k1", "k2", "k3", "k4"),  # series
]


def rgb(text):
    """Of what a browser computes, or of #rrggbb."""
    if text.startswith("#"):
        return tuple(int(text[at:at + 2], 16) for at in (1, 3, 5))
    return tuple(float(one) for one in re.findall(r"[\d.]+", text)[:3])


def linear(colour):
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (c / 255 for c in colour)]


def contrast(one, other):
    dark, light = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(of))) for of in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(channels):
    """CIELAB of linear sRGB, D65 (IEC 61966-2-1, CIE 15)."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(w * c for w, c in zip(row, channels)) for row in rows]
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (value / white for value, white in zip(xyz, (0.9505, 1, 1.089)))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour, eye):
    channels = linear(colour)
    return lab([min(max(sum(w * c for w, c in zip(row, channels)), 0), 1) for row in EYES[eye]])


def distance(one, other, eye):
    return sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye))) ** 0.5


def tokens(chromium, names):
    return chromium.execute_script(
        "const style = getComputedStyle(document.documentElement);"
        "return arguments[0].map(name => style.getPropertyValue('--' + name).trim())", names)


@pytest.mark.parametrize("eye", EYES)
def test_neighbours_in_a_picture_are_told_apart_by_every_eye(live, chromium, eye):
    near = []
    for scheme in SCHEMES:
        browser.colour_scheme(chromium, scheme)
        chromium.get(live.base)
        for names in BESIDE:
            for (a, one), (b, other) in itertools.combinations(zip(names, tokens(chromium, names)), 2):
                apart = distance(rgb(one), rgb(other), eye)
                if apart < APART:
                    near.append((scheme, a, b, round(apart, 1)))
    assert near == []


def test_no_picture_speaks_by_colour_alone(live, chromium):
    """Series differ in pattern, dash or shape too, and each part of a bar stands beside it in words."""
    chromium.get(live.base + pages.PAGE_TYPES["statistics"])
    patterns = chromium.execute_script("""
        return [...document.querySelectorAll(".chart svg.desk")].map(svg => {
          const tones = {};
          for (const rect of svg.querySelectorAll("rect[fill], rect.done, rect.going, rect.late, rect.rest"))
            (tones[rect.getAttribute("class") || ""] ??= new Set()).add(rect.getAttribute("fill") || "plain");
          return Object.values(tones).map(fills => [...fills].join());
        }).filter(fills => fills.length > 1)""")
    assert patterns
    votes = live.soup(pages.PAGE_TYPES["session held"]).select(".vote:has(.bar)")
    assert votes
    for vote in votes:
        assert len(re.findall(r"\d+\s(?:tán thành|không tán thành|không biểu quyết)", vote.p.text.replace("\xa0", " "))) == 3
