;; The same scores as `scan.wat`, sixteen products an instruction where the engine has relaxed SIMD.
;;
;; The instruction's second factor must lie in 0 to 127 to give the same sum on every processor. So each value of the query, of 14 bits,
;; is raised by 8192 and split into `128 * high + low`, and 8192 times the sum of the row is taken away again. Products of -128 to 127 with
;; 0 to 127 never saturate in pairs, and the int32 sums wrap: the result is exact. A query lies as 16 low, then 16 high digits, and so on.
(module
  (memory (import "env" "memory") 1)
  ;; The sum of the values of each row.
  (func (export "sum") (param $rows i32) (param $sums i32) (param $count i32) (param $dims i32)
    (local $end i32) (local $v v128)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $end (i32.add (local.get $rows) (local.get $dims)))
        (local.set $v (v128.const i32x4 0 0 0 0))
        (loop $sixteen
          (local.set $v (i32x4.add (local.get $v)
            (i32x4.extadd_pairwise_i16x8_s (i16x8.extadd_pairwise_i8x16_s (v128.load (local.get $rows))))))
          (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
          (br_if $sixteen (i32.lt_u (local.get $rows) (local.get $end))))
        (i32.store (local.get $sums) (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
          (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $row))))
  (func (export "scan")
    (param $rows i32) (param $scales i32) (param $query i32) (param $scores i32)
    (param $count i32) (param $dims i32) (param $scale f32) (param $sums i32)
    (local $row i32) (local $i i32) (local $at i32) (local $q i32)
    (local $low v128) (local $high v128) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $ah v128) (local $bh v128) (local $ch v128) (local $dh v128)
    (local $factor v128)
    (local.set $factor (f32x4.splat (local.get $scale)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $d (v128.const i32x4 0 0 0 0))
        (local.set $ah (v128.const i32x4 0 0 0 0))
        (local.set $bh (v128.const i32x4 0 0 0 0))
        (local.set $ch (v128.const i32x4 0 0 0 0))
        (local.set $dh (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $rows))
        (local.set $q (local.get $query))
        (local.set $i (i32.const 0))
        (loop $sixteen
          (local.set $low (v128.load (local.get $q)))
          (local.set $high (v128.load offset=16 (local.get $q)))
          (local.set $v (v128.load (local.get $at)))
          (local.set $a (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $low) (local.get $a)))
          (local.set $ah (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $high) (local.get $ah)))
          (local.set $v (v128.load (i32.add (local.get $at) (local.get $dims))))
          (local.set $b (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $low) (local.get $b)))
          (local.set $bh (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $high) (local.get $bh)))
          (local.set $v (v128.load
            (i32.add (local.get $at) (i32.shl (local.get $dims) (i32.const 1)))))
          (local.set $c (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $low) (local.get $c)))
          (local.set $ch (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $high) (local.get $ch)))
          (local.set $v (v128.load
            (i32.add (local.get $at) (i32.mul (local.get $dims) (i32.const 3)))))
          (local.set $d (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $low) (local.get $d)))
          (local.set $dh (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get $v) (local.get $high) (local.get $dh)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $sixteen (i32.lt_u (local.get $i) (local.get $dims))))
        (local.set $a (i32x4.add (local.get $a) (i32x4.shl (local.get $ah) (i32.const 7))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.shl (local.get $bh) (i32.const 7))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.shl (local.get $ch) (i32.const 7))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.shl (local.get $dh) (i32.const 7))))
        ;; Folds four sums of four lanes into one vector with a sum in each lane.
        (local.set $a (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
        (local.set $c (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
        (v128.store (local.get $scores)
          (f32x4.mul
            (f32x4.mul
              (f32x4.convert_i32x4_s (i32x4.sub
                (i32x4.add
                  (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
                  (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c)))
                (i32x4.shl (v128.load (local.get $sums)) (i32.const 13))))
              (local.get $factor))
            (v128.load (local.get $scales))))
        (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $dims) (i32.const 2))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br $four)))))
