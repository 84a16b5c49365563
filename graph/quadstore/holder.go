//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package quadstore

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// holder names the process that has locked a file, as far as the system tells: Linux
// lists locks in /proc/locks, by inode. Elsewhere it is "another program".
func holder(info fs.FileInfo) string {
	const unknown = "another program"
	stat, ok := info.Sys().(*syscall.Stat_t)
	locks, err := os.ReadFile("/proc/locks")
	if !ok || err != nil {
		return unknown
	}
	inode := fmt.Sprintf(":%d", stat.Ino)
	for lines := bufio.NewScanner(bytes.NewReader(locks)); lines.Scan(); {
		// 7: FLOCK  ADVISORY  WRITE 4242 fe:00:131 0 EOF
		f := strings.Fields(lines.Text())
		if len(f) < 6 || f[1] != "FLOCK" || !strings.HasSuffix(f[5], inode) {
			continue
		}
		command, err := os.ReadFile("/proc/" + f[4] + "/cmdline")
		if err != nil || len(command) == 0 {
			continue
		}
		words := strings.TrimSpace(strings.ReplaceAll(string(command), "\x00", " "))
		return fmt.Sprintf("process %s (%.100s)", f[4], words)
	}
	return unknown
}
