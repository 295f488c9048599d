package worker

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"parley/importer"
	"parley/importer/memo"
	"parley/importer/pdf/handmade"
)

// pidFile is the variable of the environment that names the file in which a test binary that stands in for Tesseract
// leaves its process id.
const pidFile = "PARLEY_TEST_PID"

// programName is the name under which Tesseract is looked for.
var programName = map[bool]string{true: "tesseract.exe", false: "tesseract"}[runtime.GOOS == "windows"]

// pretend is the test binary in the place of Tesseract: it has one language, and reads for ever.
func pretend() {
	if len(os.Args) == 2 && os.Args[1] == "--list-langs" {
		fmt.Println("List of available languages (1):\neng")
		os.Exit(0)
	}
	if err := os.WriteFile(os.Getenv(pidFile), []byte(strconv.Itoa(os.Getpid())), 0o600); err != nil {
		os.Exit(1)
	}
	time.Sleep(time.Minute)
}

// slowScan puts such a Tesseract on the path and gives a scan for it to read, and the file of its process id.
func slowScan(t *testing.T) (file []byte, pid string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(self, filepath.Join(dir, programName)); err != nil {
		t.Fatal(err)
	}
	pid = filepath.Join(dir, "pid")
	t.Setenv("PATH", dir)
	t.Setenv(pidFile, pid)
	t.Setenv(misbehaviour, "")
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(bytes.Repeat([]byte{0, 255}, 100*200/2))
	w.Close()
	var f handmade.File
	picture := f.Stream("/Type /XObject /Subtype /Image /Width 100 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", b.String())
	page := f.Page(fmt.Sprintf("/XObject << /P %d 0 R >>", picture), "q 600 0 0 800 0 0 cm /P Do Q", "")
	return f.Bytes(f.Root(page), ""), pid
}

// gone waits until the process whose id stands in a file has ended.
func gone(t *testing.T, pid string) {
	t.Helper()
	said, err := os.ReadFile(pid)
	id, _ := strconv.Atoi(string(said))
	if err != nil || id == 0 {
		t.Fatalf("Tesseract was never started: %v", err)
	}
	for wait := time.Millisecond; wait < 5*time.Second; wait *= 2 {
		if !runs(id) {
			return
		}
		time.Sleep(wait)
	}
	t.Errorf("process %d is left", id)
}

// appears waits until a file is there.
func appears(path string) {
	for range 2000 {
		if said, err := os.ReadFile(path); err == nil && len(said) > 0 {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Who cancels while Tesseract reads gets the context's error at once, and Tesseract is gone too.
func TestCancelWhileScanning(t *testing.T) {
	file, pid := slowScan(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		appears(pid)
		cancel()
	}()
	if _, err := ReadBytes(ctx, "scan.pdf", file, importer.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	gone(t, pid)
}

// A page may take its own time, and no longer: then the reading ends, and all that it had started.
func TestScanTooSlow(t *testing.T) {
	file, pid := slowScan(t)
	l := limits{allowance: 20 * time.Second, perPage: time.Second, perScan: 3 * time.Second}
	_, err := l.read(context.Background(), "scan.pdf", "scan.pdf", file, importer.Options{})
	var trouble *memo.FileError
	if !errors.As(err, &trouble) || trouble.Problem != memo.TooSlow {
		t.Errorf("%v", err)
	}
	gone(t, pid)
}

// A child that dies, or whose parent does, takes with it what it had started.
func TestScanOfOrphan(t *testing.T) {
	file, pid := slowScan(t)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	c, err := start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	go c.send(request{Name: "scan.pdf", Size: len(file)}, file)
	go func() {
		buf := make([]byte, 4096)
		for {
			if _, err := c.out.Read(buf); err != nil {
				return
			}
		}
	}()
	appears(pid)
	c.in.Close() // as when this process ends
	if died := c.end(); died.state.ExitCode() != orphaned {
		t.Errorf("the child ended with %v", died.state)
	}
	gone(t, pid)
}
