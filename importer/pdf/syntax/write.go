package syntax

import (
	"encoding/hex"
	"strconv"
)

// Append writes o in strict PDF syntax behind b.
func Append(b []byte, o Object) []byte {
	switch o.Kind {
	case Bool:
		return strconv.AppendBool(b, o.Num != 0)
	case Number:
		if o.Whole {
			return strconv.AppendInt(b, int64(o.Num), 10)
		}
		b = strconv.AppendFloat(b, o.Num, 'f', 6, 64)
		return b
	case String:
		b = append(b, '<')
		b = hex.AppendEncode(b, o.Bytes)
		return append(b, '>')
	case Name:
		return appendName(b, o.Bytes)
	case Array:
		b = append(b, '[')
		for _, e := range o.Items {
			b = append(Append(b, e), ' ')
		}
		return append(b, ']')
	case Dict:
		b = append(b, "<<"...)
		for i := 0; i+1 < len(o.Items); i += 2 {
			if o.Items[i].Kind != Name {
				continue
			}
			b = append(appendName(b, o.Items[i].Bytes), ' ')
			b = append(Append(b, o.Items[i+1]), '\n')
		}
		return append(b, ">>"...)
	case Ref:
		b = strconv.AppendInt(b, int64(o.Num), 10)
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(o.Gen), 10)
		return append(b, " R"...)
	}
	return append(b, "null"...)
}

func appendName(b, name []byte) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '/')
	for _, c := range name {
		if regular[c] && c != '#' && c > ' ' && c < 127 {
			b = append(b, c)
			continue
		}
		b = append(b, '#', digits[c>>4], digits[c&15])
	}
	return b
}
