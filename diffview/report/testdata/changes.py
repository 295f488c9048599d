"""Opens Word documents in LibreOffice, accepts all their changes and rejects all, and prints what is left.

usage: changes.py PROFILE FILE...

PROFILE is a folder for the program's own settings. Standard output gets a JSON object for each file, a line each:
{"accepted": [paragraph, ...], "rejected": [...], "comments": [...]}.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def started(profile):
    """Starts the program without a window; gives its process and its desktop."""
    pipe = "parley%d" % os.getpid()
    process = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + os.path.abspath(profile), "--headless", "--norestore",
         "--nologo", "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1800):  # three minutes, on a machine with much else to do
        try:
            remote = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, remote
        except NoConnectException:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    process.kill()
    sys.exit("LibreOffice does not start")


def value(name, of):
    v = PropertyValue()
    v.Name, v.Value = name, of
    return v


def paragraphs(document):
    walk, all = document.Text.createEnumeration(), []
    while walk.hasMoreElements():
        part = walk.nextElement()
        if part.supportsService("com.sun.star.text.Paragraph"):
            all.append(part.getString())
    return all


def comments(document):
    walk, all = document.getTextFields().createEnumeration(), []
    while walk.hasMoreElements():
        field = walk.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            all.append(field.Author + ": " + field.Content)
    return sorted(all)


def decided(desktop, dispatcher, path, command):
    document = desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (value("Hidden", True),))
    try:
        found = comments(document)
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        return paragraphs(document), found
    finally:
        document.close(True)


def main():
    process, context = started(sys.argv[1])
    try:
        create = context.ServiceManager.createInstanceWithContext
        desktop = create("com.sun.star.frame.Desktop", context)
        dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        for path in sys.argv[2:]:
            accepted, found = decided(desktop, dispatcher, path, ".uno:AcceptAllTrackedChanges")
            rejected, _ = decided(desktop, dispatcher, path, ".uno:RejectAllTrackedChanges")
            print(json.dumps({"accepted": accepted, "rejected": rejected, "comments": found}), flush=True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


main()
