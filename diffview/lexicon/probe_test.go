package lexicon
import ("testing";"os";"fmt";"strings";"parley/importer/memo")
func TestProbe(t *testing.T){ b,_:=os.ReadFile("/tmp/probe.units"); g:=written(t)
 for _,l:=range strings.Split(strings.TrimSpace(string(b)),"\n") { q:=strings.SplitN(l,"|",3); lg:=memo.Language(q[1]); tk:=Tokens(q[2],lg); cov:=map[int]bool{}; fmt.Print(q[0],": ")
 h:=g.Find(q[2],tk,lg); for _,x:=range h { fmt.Print(g.Concepts[x.Concept].ID,"; "); for k:=x.First;k<=x.Last;k++{cov[k]=true} }; fmt.Print(" [",g.Topic(h),"] --"); for i,x:=range tk { if !cov[i]&&!x.Stop {fmt.Print(" ",x.Fold)} }; fmt.Println() } }
