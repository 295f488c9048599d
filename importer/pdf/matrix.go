package pdf

import (
	"math"

	"github.com/ledongthuc/pdf"

	"parley/importer/pdf/syntax"
)

// matrix is the first two columns of a transformation, a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// then gives m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// shifted gives m with the origin moved to x, y of its own space.
func (m matrix) shifted(x, y float64) matrix {
	m[4] += x*m[0] + y*m[2]
	m[5] += x*m[1] + y*m[3]
	return m
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// area gives what becomes of a square of area 1.
func (m matrix) area() float64 { return math.Abs(m[0]*m[3] - m[1]*m[2]) }

// finite says whether every number of m can be reckoned with.
func (m matrix) finite() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e9 {
			return false
		}
	}
	return true
}

// operands makes a matrix of an operator's six numbers.
func operands(args []syntax.Object) (m matrix, ok bool) {
	if len(args) < len(m) {
		return identity, false
	}
	for i := range m {
		m[i] = args[len(args)-len(m)+i].Num
	}
	return m, m.finite()
}

// matrixOf reads a matrix from a dictionary, the identity where there is none.
func matrixOf(v pdf.Value) matrix {
	m := identity
	if v.Len() == len(m) {
		for i := range m {
			m[i] = child(v, i).Float64()
		}
	}
	if !m.finite() {
		return identity
	}
	return m
}

// unit gives the box of the unit square, which a picture is painted in.
func (m matrix) unit() box {
	x0, y0 := m.apply(0, 0)
	b := box{x0, y0, x0, y0}
	for _, corner := range [][2]float64{{1, 0}, {0, 1}, {1, 1}} {
		x, y := m.apply(corner[0], corner[1])
		b = box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
	}
	return b
}
