"""Chromium, as wide, as dark and as talkative as a test wants it."""

import os

from selenium import webdriver


def start(page_load_strategy="normal"):
    options = webdriver.ChromeOptions()
    options.page_load_strategy = page_load_strategy
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900"):
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium refuses to run as root with it
    return webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))


def resize(chromium, width, height=900, scale=1):
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})


def colour_scheme(chromium, scheme):
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def computed(chromium, selector, property):
    return chromium.execute_script(
        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, property)


def console(chromium):
    """What the browser complained of since this was last asked, but for the icon that it looks for at a server's root."""
    messages = [entry["message"] for entry in chromium.get_log("browser")]
    return [message for message in messages if "/favicon.ico" not in message]
